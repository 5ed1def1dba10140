"""Student cells in a sandbox, test cells in a process of the grader's."""
