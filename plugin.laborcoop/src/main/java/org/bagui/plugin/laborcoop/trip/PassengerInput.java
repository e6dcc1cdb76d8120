package org.bagui.plugin.laborcoop.trip;

/**
 * A passenger as entered: by ID number and name, who are sealed where people are kept and are nowhere else, by the id of somebody
 * registered already, or unnamed.
 *
 * @param person id of somebody whom the sending place keeps; then without ID number and name
 * @param idNumber ID number, 18 characters
 * @param name full name
 * @param occupation code of the occupation, or its name, as in transfers
 * @param boarding name of the stop to board at, or its number from 1; the first where it is left out
 * @param alighting name of the stop to alight at, or its number; the last where it is left out
 * @param employer unified social credit code of the employer to be, or left out
 * @param seat number of the seat, at most 20 characters, or left out
 * @param povertyLifted whether the person is a worker lifted out of poverty
 * @param consent whether the person agrees that the receiving place knows who comes; noted as a consent then
 * @param consentDate day on which the person said so, not in the future; today where it is left out
 * @param unnamed whether the person refuses that the receiving place knows the name: travels and is counted, without person, ID number, name
 *     and consent, of which nothing is kept
 */
public record PassengerInput(
        String person,
        String idNumber,
        String name,
        String occupation,
        String boarding,
        String alighting,
        String employer,
        String seat,
        Boolean povertyLifted,
        Boolean consent,
        String consentDate,
        Boolean unnamed) {
    /** Nothing of the values: such texts end in logs. */
    @Override
    public String toString() {
        return "PassengerInput[]";
    }
}
