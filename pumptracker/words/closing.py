"""Closed days ahead: which visits fall, which refills move earlier; and orders of drugs."""

from __future__ import annotations

CLOSING: dict[str, str] = {
    # a drug that expires before the visit
    "status_unsafe_drug_expires": "Drug expires first",
    "why_drug_expires": "Booked {day}, when the drug on hand has expired: order another, or book an earlier day",
    "card_unsafe_drug_expires": "{what} booked {booked}, the drug expires first",
    "said_visit_drug_expires": "A refill visit is booked on {day_on}, when the drug on hand has expired.",
    "fore_drug_expires_1": "1 booking is after its drug expires",
    "fore_drug_expires_n": "{count} bookings are after their drug expires",
    "would_expire_before_visit": "! Good until {until_on}, before the visit of {visit_on}: the visit will not count.",
    "correct_drug_orders": "Correct the order…",
    "field_cancelled_on": "Cancelled on",
    "would_expire_before_refill_by": "! Good until {until_on}, before the refill-by date of {due_on}.",
    # what is refused, and what was done
    "order_was_cancelled": "{field}: this order was cancelled on {cancelled_on}; record a new one",
    "expires_before_received": "{field}: {given_on} is before the drug came on {came_on}; check both dates",
    "closure_is_over": "{field}: {given_on} is past; choose days that lie ahead",
    "did_correct_drug_order": "order corrected",
    "would_be_drug_expires": "! The drug on hand is good until {until_on}: order another, or book an earlier day.",
}
