import type { Sayings } from '../catalogue/sayings.js';

/** What people say for `late`. */
export const LATE: Sayings = {
  words: `
    parcel delivery late later delay delayed slow wait waited waiting overdue ages long too-long too-late
    long-time held-up days-late week-late hours-late not-on-time not-in-time after-birthday after-christmas
    day-after came-after arrived-after days-after missed-slot missed-delivery behind supposed-to-be-here
    should-be-here still-waiting took-days took-weeks took-forever took-ages taking-forever taking-ages
    still-not-ready not-ready late-again day-late missed-party missed-birthday after-wedding for-birthday
    promised-for meant-to-come meant-to-be-here dispatch dispatched shipped not-sent backlog days-ago
    weeks-ago ordered-weeks next-day-delivery weeks months time forever hours came-days never-on-time
    took-so-long taking-so-long so-long bit-late very-late an-hour two-hours three-hours delays running-late
    took-a-month took-a-week took-a-fortnight month-late months-late fortnight fortnight-late fortnight-ago
    weeks-overdue days-overdue past-the-date after-the-date after-the-event after-the-party after-party
    was-over already-over too-late-for by-then by-the-time in-time-for not-here-in-time wanted-it-for
    wanted-for needed-it-for needed-it-by needed-by needed-for wanted-by promised-weekday said-weekday
    came-weekday came-on-weekday arrived-weekday arrived-on-weekday turned-up-weekday turned-up-on-weekday
    till-weekday until-weekday supposed-weekday meant-weekday due-weekday by-weekday not-till not-until due
    due-date due-on eta promised-by was-meant meant-to-arrive supposed-to-come supposed-to-arrive
    supposed-to-be-there supposed-to-be-delivered should-be-there should-have-come should-have-arrived
    should-have-been not-here-yet not-come-yet not-arrived-yet keeps-being put-back pushed-back postponed
    rescheduled rearranged changed-the-date keep-changing keep-saying keep-telling waited-in waiting-in
    waited-all-day waiting-all-day stayed-in stayed-home day-off off-work turned-up-late turned-up-after
    turned-up-the-day came-the-day came-the-next came-the-week came-the-following arrived-the-day
    arrived-the-next arrived-the-week following-day following-week missed-the missed-my missed-our
    missed-her missed-his slot snail dawdling eternity donkeys yonks took-so how-long much-longer no-update
    not-dispatched still-processing processing customs held-at hold-up holdup hours-after weeks-after
    an-hour-after after-the-funeral after-the-day after-it-was after-the-deadline deadline birthday-was
    too-slow dead-slow so-slow taken-weeks taken-ages taken-forever taken-months taking-weeks been-waiting
    have-waited week-behind days-behind hours-behind behind-schedule not-on-the-day not-the-day wrong-day
    day-later days-later week-later weeks-later hours-later hour-later later-than late-for not-till-after
    half-hour tardy lateness came-at got-here-at turned-up-at arrived-at instead-of-weekday past-midnight
    stuck-in-customs stuck-at took-months took-hours took-an-hour took-minutes
    still-not-served not-served-yet waiting-to-order ages-for ages-for-a ages-for-one
    shouldve-come due-friday due-yesterday others-ate others-got everyone-else-got everyone-elses
    hours-in-the
  `,
  hints: `
    hour hours minutes mins day days week weeks month months oclock am pm late till until weekday yesterday
    tomorrow nine eight seven noon midnight evening time when wait schedule date deadline slow
  `,
};
