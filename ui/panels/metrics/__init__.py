"""The panel of recall, precision, ROC and calibration."""
