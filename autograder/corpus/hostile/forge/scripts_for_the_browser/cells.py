# ruff: noqa
"""Scripts in outputs and answers."""

# %% after load_data
from IPython.display import HTML, SVG, Javascript, Latex, display

display(HTML("<script>document.title = 'TAKEN'</script>"))
display(Javascript("document.title = 'TAKEN'"))
display(SVG("<svg xmlns='http://www.w3.org/2000/svg' onload='taken()'></svg>"))
display(Latex(r"$\href{javascript:taken()}{x}$"))
display({"image/png": '"><script>taken()</script>'}, raw=True)
display({"text/plain": "<script>taken()</script>"}, raw=True)
print("TRIED")
