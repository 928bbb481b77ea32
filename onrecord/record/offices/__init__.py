"""Who holds which office: holdings from all articles, their tenures, handovers and ends."""
