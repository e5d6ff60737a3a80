"""The Learn page: articles, their search, the glossary."""

from __future__ import annotations

LEARN: dict[str, str] = {
    "page_learn": "Learn",
    "act_page_learn": "Learn",
    "keys_learn": "On the Learn page",
    "learn_open_article": "Open in Learn",
    "learn_search": "Search the articles",
    "learn_hint": "Search all articles",
    "learn_contents": "Contents",
    "learn_article": "Article",
    "learn_any_stage": "At every stage",
    "learn_on_the_phone": "On the phone",
    "learn_callers": "Whom to put on the line",
    "learn_nothing": "No article has “{typed}”. Try fewer letters, or press Esc to see the contents again.",
    "learn_more_found": "There are more: type more of the word.",
    "learn_no_articles": "No article could be read. Ask whoever installed PumpTracker to install it again.",
    "learn_found_under": "{title} › {heading}",
    "learn_back": "Back",
    "learn_forward": "Forward",
    "learn_larger": "Larger text",
    "learn_smaller": "Smaller text",
    "learn_close_note": "Close",
    # the manuals
    "manual": "Manual",
    "manual_user": "For the desk",
    "manual_it": "For IT",
    "manual_search": "Search this manual",
    "manual_found": "{at} of {places}. Enter: the next.",
    "manual_nothing": "Not in this manual.",
    "manual_missing": "The manual could not be read. Ask whoever installed PumpTracker to install it again.",
    "manual_key": "Key",
    "manual_what": "What it does",
    "help_manual": "Manual…",
    "help_it": "Manual for IT…",
    "act_manual": "The manual, at this page (F1 in dialogs)",
    "learn_outside": "This link leads outside PumpTracker and is not opened: {address}",
    "handout_button": "Handout…",
    "dialog_handout": "Handout",
    "handout_texts": "What to print",
    "handout_pictures": "The pump in pictures (one page)",
    "field_handout_language": "Language",
    "field_handout_text": "Text",
    "field_handout_large": "Large print",
    "field_handout_own": "With this patient’s name and dates",
    "field_handout_dates": "Name and dates on handouts",
    "handout_short": "For the patient, to take home",
    "handout_whole": "The whole article",
    "handout_no_patient": "For nobody in particular. Open it from a patient to print their dates.",
    "handout_pages": "{count} pages",
    "handout_pages_one": "{count} page",
    "handout_for_desk": "A whole article speaks to the desk, not to the patient. Read it before you hand it over.",
    "handout_no_head": "Not filled in (Settings, Clinic): {names}. For a number there is a line to write it on.",
    "handout_dates_off": "Names and dates on handouts are switched off (Settings, Clinic).",
    "handout_nothing_chosen": "Tick what to print.",
    "handout_file": "handout-{day}.pdf",
    "handout_done": "Handout printed.",
    "switched_on": "yes",
    "switched_off": "no",
    "act_next_match": "The next place in the article that has what was searched for",
    "act_next_link": "The next link in the article",
    "act_follow": "Open the link; a word of the glossary is explained at the foot",
    "act_forward": "Forward again, after Alt+Left",
    "act_larger": "Larger text",
    "act_smaller": "Smaller text",
    "act_callers": "When to put a clinician on the phone",
    "act_leave": "Close the explanation; back to the search; clear the search",
    # the cards to read aloud
    "callers_title": "When to put a clinician on the phone",
    "callers_how": (
        "The most urgent card that fits is the one to go by. {key} opens the form in which a call about a beeping pump "
        "is taken down; it says the same. The desk gives no advice."
    ),
    "callers_approval": (
        "A clinician of this clinic must approve these scripts before the desk uses them. The clinic words them in "
        "Settings, under Beeping pump."
    ),
    "callers_no_number": (
        "**The emergency number is not set.** It is the clinic's to enter: Settings, under Clinic. Until then the "
        "cards say “the emergency number”."
    ),
    "callers_whom": "The desk:",
    "callers_aloud": "Read aloud:",
    "callers_quoted": "“{text}”",
    "card_past": "The refill date has passed, even if the caller feels well",
    "card_two_tone": "Two tones in turn, or the caller is not sure which tone",
    "card_single": "One tone, about once an hour",
    "card_note_withdrawal": (
        "With or without fever. Tell the clinician what is in the pump and its tier: baclofen and clonidine are tier 1."
    ),
    "card_note_pocket": "Tell the clinician the day of the refill.",
    "card_note_past": "Every time, whatever is in the pump; tier 1 first where two such calls come at once.",
    "card_note_two_tone": "Also where the caller has no symptoms. {whose}",
    "card_note_single": "Have the alarm date ready. {whose}",
    "card_note_opioid": "Tell the clinician if the pump holds an opioid.",
    "callers_sources": "Sources",
    "callers_source_S67": "FPnotebook, baclofen withdrawal",
    "callers_source_S70": "Intrathecal clonidine case, 2016",
    "callers_source_S91": "Gillette, possible complications",
    "callers_source_S100": "Children's Wisconsin, teaching sheet 1227",
    "callers_source_S113": "ISMP, safety alert, January 2004",
    "callers_asked": "awake emergency urgent",
    "card_alarm_emergency": (
        "breathing breathe breath gasping choking lips blue+turning blue+turned blue+face blue+skin "
        "unconscious unresponsive fainted fainting passed+out collapse collapsed seizure seizures "
        "convulsion convulsions chest+pain chest+hurts chest+tight wake wakes woken stroke drowsy dying "
        "responding purple"
    ),
    "card_alarm_withdrawal": (
        "stiff stiffer stiffness rigid spasm spasms jerking jerks shaking itch itching itchy itches "
        "scratching confused confusion hallucination hallucinations hallucinating nonsense delirious "
        "racing palpitations headache headaches migraine withdrawal"
    ),
    "card_alarm_pocket": "swelling swollen burning burns sleepy",
    "card_alarm_past": "pump+empty reservoir+empty ran+out run+out",
    "card_alarm_wound": (
        "redness red+wound red+scar red+incision red+stitches warm+wound hot+wound warm+pump smells pus "
        "oozing leaking dripping draining infected fever feverish high+temperature chills stiff+neck "
        "soaked"
    ),
    "card_alarm_weakness": (
        "weak weakness numb numbness tingling move+legs feel+legs feel+feet paralyzed bladder bowel "
        "bowels incontinent pee peeing wet+myself wet+himself wet+herself wet+bed"
    ),
    "card_alarm_opioid": "sweating sweats sweaty vomit vomiting vomits throwing puking yawning",
    "card_alarm_upright": "headache+sit headache+sitting headache+standing headache+lying upright dripping",
    "card_asked_past": "empty ran missed",
    "card_asked_two_tone": "beep beeps beeping alarm",
    "card_asked_upright": "clear watery",
    "card_asked_mri": "scan scanner",
    "card_asked_no_visit": "cancel reschedule miss",
    "callers_last": "General information. The clinician decides.",
}
