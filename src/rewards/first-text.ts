/** What the page of rewards says before an admin has written one: what comes with the product, and nothing that costs money. */
export const FIRST_TEXT = `People do more of what is noticed. So that nobody has to guess, here is what is noticed, and what goes with it.

| What you do | What goes with it |
| --- | --- |
| Make a colleague’s work or a customer’s day better | Thanks, from whoever noticed; on the wall, if you both like |
| Complete a track, keep trying tips, have a conversation signed off | A badge, which says beforehand what earns it, and which you can take along |
| Do something in a quarter that others should hear of | A nomination as star of the quarter; a small panel of colleagues reads it and votes |
| Are chosen as star of the quarter | The badge, what colleagues wrote of you, and your name on the page of the stars, if you agree |

## What it is not

Nothing here is a rating. Nobody is listed as the last of anything, and whoever was nominated and not chosen is named nowhere.

## How to take part

Thank somebody today: one sentence about what they did is enough. If it was more than that, nominate them.
`;
