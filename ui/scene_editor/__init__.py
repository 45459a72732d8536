"""The editor with which lecturers make scenes of their own."""
