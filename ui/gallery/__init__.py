"""The gallery: every scene to choose from, the course's and the user's own."""
