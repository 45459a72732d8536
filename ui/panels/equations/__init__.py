"""The panel of the equations of the present phase."""
