raise SystemExit("LOOT: imported")
