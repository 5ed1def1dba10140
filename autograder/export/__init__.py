"""Grades and feedback for learning platforms: Brightspace, Canvas, Moodle."""
