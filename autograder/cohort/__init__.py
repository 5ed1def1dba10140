"""A class graded on several processors or a cluster, such that nothing is lost.

`unit` grades one submission anywhere; `local` and `cluster` run it elsewhere; `store`
keeps what is finished; `converter` is nbgrader's own way into the gradebook; `run`
brings them together.
"""
