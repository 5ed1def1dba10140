"""What enters a student's process: the agent, stand-ins, and nothing secret."""
