"""The panel of curves over ordered inputs."""
