"""The boards of disclosures and inspections."""
