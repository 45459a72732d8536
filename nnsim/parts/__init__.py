"""What NNSim is made of: parts by others, their versions and licences."""
