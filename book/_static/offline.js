// Search results show a summary of each page, which is fetched from it. From plain
// files the browser refuses that, so there results are titles only.
if (location.protocol === "file:") {
  DOCUMENTATION_OPTIONS.SHOW_SEARCH_SUMMARY = false;
}
