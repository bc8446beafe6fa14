package org.koprogo.registry.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.koprogo.desk.Choice;
import org.koprogo.desk.FormState;

/**
 * How a role of one building is given.
 *
 * @param building the id of the one that was chosen, or ""
 * @param role the one that was chosen, or ""
 * @param form null until both are
 * @param owners of the building, where the role is an owner's
 */
public record RoleForm(
    List<Choice> buildings,
    List<Choice> roles,
    String building,
    String role,
    @Nullable FormState form,
    List<Choice> owners,
    List<Choice> languages) {}
