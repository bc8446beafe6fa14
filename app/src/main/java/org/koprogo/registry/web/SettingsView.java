package org.koprogo.registry.web;

import java.util.List;
import org.koprogo.desk.Choice;
import org.koprogo.desk.FormState;
import org.koprogo.registry.Building;

/**
 * What may change of a building.
 *
 * @param version of what was shown, which saving sends along
 */
public record SettingsView(
    Building building, FormState form, String version, List<Choice> languages) {}
