"""What a class did and did not understand: a page, JSON and CSV after grading."""
