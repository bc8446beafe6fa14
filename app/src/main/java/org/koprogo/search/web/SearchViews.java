package org.koprogo.search.web;

import jakarta.inject.Singleton;
import java.util.List;
import org.koprogo.desk.Shown;
import org.koprogo.desk.View;
import org.koprogo.desk.Views;
import org.koprogo.desk.Visit;
import org.koprogo.identity.Permission;
import org.koprogo.search.Search;
import org.koprogo.search.Sought;
import org.koprogo.templates.StaticTemplates;
import org.koprogo.templates.Templates;

/**
 * The page behind the box at the head of every page. Owners have no search: what is theirs is on
 * one page already.
 */
@Singleton
final class SearchViews implements Views {
  private static final int MOST = 20;

  /** While somebody types. */
  private static final int FEW = 4;

  private final Search search;
  private final Templates templates = new StaticTemplates();

  SearchViews(Search search) {
    this.search = search;
  }

  @Override
  public List<View> views() {
    return List.of(View.at("/search", Permission.READ_BUILDING).shows(this::found));
  }

  private Shown found(Visit visit) {
    var asked = visit.asked("q").orElse("");
    var most = visit.asked("few").isPresent() ? FEW : MOST;
    var hits = search.find(visit.scope(), Sought.of(asked), SearchView.where(visit.caller()), most);
    return Shown.Page.of(
        visit.say(SearchWords.SEARCH), templates.searchFound(visit, SearchView.of(asked, hits)));
  }
}
