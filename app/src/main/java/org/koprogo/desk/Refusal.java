package org.koprogo.desk;

import static java.util.stream.Collectors.toUnmodifiableMap;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.koprogo.api.ProblemType;
import org.koprogo.texts.Said;
import org.koprogo.texts.Tongue;

/**
 * What is wrong and what to do about it, as the reader of a page hears it. The API refuses in words
 * for programmers; a page says the same to a syndic, an accountant or an owner in his own language.
 * A constant bears the name of the problem's slug.
 */
enum Refusal implements Said {
  // The commissioner.
  REMARK_SETTLED(
      "Cette remarque est réglée : plus rien ne s'y ajoute. Faites-en une nouvelle au besoin.",
      "Deze opmerking is afgehandeld: er komt niets meer bij. Maak zo nodig een nieuwe.",
      "Diese Bemerkung ist erledigt: Es kommt nichts mehr hinzu. Machen Sie bei Bedarf eine neue.",
      "This remark is settled: nothing is added to it. Make a new one if you need to."),
  VERDICT_GIVEN(
      "Le rapport de cet exercice est remis et définitif.",
      "Het verslag over dit boekjaar is gegeven en definitief.",
      "Der Bericht über dieses Geschäftsjahr ist erstattet und endgültig.",
      "The report on this year has been given and is final."),
  NOTHING_TO_DRAW(
      "Cet exercice n'a pas encore d'écritures à contrôler.",
      "Dit boekjaar heeft nog geen boekingen om na te kijken.",
      "Dieses Geschäftsjahr hat noch keine Buchungen zum Prüfen.",
      "This year has no entries to look at yet."),
  // Letters.
  NOBODY_TO_WRITE_TO(
      "Tous ceux qui doivent encore de cet appel ont déjà été écrits, ou il est retiré.",
      "Wie van deze opvraging nog iets moet, is al aangeschreven, of ze is ingetrokken.",
      "Wer aus diesem Abruf noch etwas schuldet, ist schon angeschrieben, oder er ist zurückgenommen.",
      "Whoever still owes of this call was written to already, or it is taken back."),
  // Documents.
  NO_ROOM(
      "Votre organisation conserve déjà autant de documents qu'elle le peut. Demandez plus de place à qui gère le serveur.",
      "Uw organisatie bewaart al zoveel documenten als ze mag. Vraag meer plaats aan wie de server beheert.",
      "Ihre Organisation bewahrt schon so viele Dokumente auf, wie sie darf. Bitten Sie den Betreiber um mehr Platz.",
      "Your organization keeps as many documents as it may. Ask whoever runs the server for more room."),
  FILE_REFUSED(
      "Ce fichier n'est pas accepté. Choisissez-en un autre.",
      "Dit bestand wordt niet aanvaard. Kies een ander.",
      "Diese Datei wird nicht angenommen. Wählen Sie eine andere.",
      "This file is not accepted. Choose another."),
  KEPT_WITH_THE_BOOKS(
      "Ce document justifie une écriture : il est conservé sept ans avec les livres.",
      "Dit document staaft een boeking: het wordt zeven jaar met de boeken bewaard.",
      "Dieses Dokument belegt eine Buchung: Es wird sieben Jahre mit den Büchern aufbewahrt.",
      "This document supports an entry: it is kept with the books for seven years."),
  DOCUMENT_WITHDRAWN(
      "Ce document est déjà retiré.",
      "Dit document is al ingetrokken.",
      "Dieses Dokument ist schon zurückgezogen.",
      "This document is withdrawn already."),
  // The way of every request.
  INVALID_REQUEST(
      "Quelque chose dans votre demande n'est pas juste. Vérifiez ce que vous avez rempli.",
      "Er klopt iets niet in uw aanvraag. Kijk na wat u hebt ingevuld.",
      "Etwas in Ihrer Anfrage stimmt nicht. Prüfen Sie, was Sie ausgefüllt haben.",
      "Something in your request is not right. Check what you filled in."),
  NOT_SIGNED_IN(
      "Vous n'êtes pas connecté, ou votre session a pris fin. Connectez-vous.",
      "U bent niet aangemeld, of uw sessie is afgelopen. Meld u aan.",
      "Sie sind nicht angemeldet, oder Ihre Sitzung ist beendet. Melden Sie sich an.",
      "You are not signed in, or your session has ended. Please sign in."),
  FORBIDDEN(
      "Votre rôle ne le permet pas. Adressez-vous à l'administrateur de votre organisation.",
      "Uw rol laat dit niet toe. Vraag het aan de beheerder van uw organisatie.",
      "Ihre Rolle erlaubt das nicht. Wenden Sie sich an den Administrator Ihrer Organisation.",
      "Your role does not allow this. Ask your organization's administrator."),
  SECOND_FACTOR_NEEDED(
      "Cette action demande une connexion avec un code à usage unique. Activez-le dans votre profil, puis reconnectez-vous.",
      "Hiervoor moet u zich met een eenmalige code aanmelden. Stel die in bij uw profiel en meld u opnieuw aan.",
      "Dafür müssen Sie sich mit einem Einmalcode anmelden. Richten Sie ihn in Ihrem Profil ein und melden Sie sich neu an.",
      "This needs a sign-in with a one-time code. Set it up in your profile, then sign in again."),
  PASSKEY_REFUSED(
      "Cette clé d'accès n'est celle de personne ici, ou elle a été retirée. Connectez-vous avec votre mot de passe.",
      "Deze passkey is van niemand hier, of ze is verwijderd. Meld u aan met uw wachtwoord.",
      "Dieser Passkey gehört hier niemandem, oder er wurde entfernt. Melden Sie sich mit Ihrem Passwort an.",
      "This passkey is nobody's here, or it was removed. Sign in with your password."),
  PASSKEY_WRONG(
      "La réponse de votre appareil n'est pas valable. Essayez encore une fois.",
      "Het antwoord van uw toestel is niet geldig. Probeer het nog eens.",
      "Die Antwort Ihres Geräts ist nicht gültig. Versuchen Sie es noch einmal.",
      "Your device's answer does not hold. Try once more."),
  CHALLENGE_WRONG(
      "Vous avez attendu trop longtemps. Essayez encore une fois.",
      "Het heeft te lang geduurd. Probeer het nog eens.",
      "Es hat zu lange gedauert. Versuchen Sie es noch einmal.",
      "It took too long. Try once more."),
  ADDRESS_PROVED(
      "Cette personne a déjà confirmé son adresse. Elle peut demander elle-même un nouveau mot de passe.",
      "Deze persoon heeft het adres al bevestigd. Hij of zij kan zelf een nieuw wachtwoord vragen.",
      "Diese Person hat ihre Adresse schon bestätigt. Sie kann selbst ein neues Passwort anfordern.",
      "This person has confirmed the address already, and can ask for a new password."),
  MISDIRECTED(
      "Le serveur ne répond pas à ce nom. Ouvrez l'adresse que l'on vous a donnée.",
      "De server antwoordt niet op die naam. Open het adres dat u gekregen hebt.",
      "Der Server antwortet nicht auf diesen Namen. Öffnen Sie die Adresse, die man Ihnen gegeben hat.",
      "The server does not answer to that name. Open the address you were given."),
  FOREIGN_ORIGIN(
      "La demande vient d'un autre site. Ouvrez la page ici même et recommencez.",
      "De aanvraag komt van een andere site. Open de pagina hier en begin opnieuw.",
      "Die Anfrage kommt von einer anderen Website. Öffnen Sie die Seite hier und beginnen Sie neu.",
      "The request comes from another site. Open the page here and start again."),
  NOT_FOUND(
      "Cela n'existe pas, ou n'est pas pour vous. Revenez à la liste et choisissez à nouveau.",
      "Dit bestaat niet, of het is niet voor u. Ga terug naar de lijst en kies opnieuw.",
      "Das gibt es nicht, oder es ist nicht für Sie. Gehen Sie zurück zur Liste und wählen Sie neu.",
      "There is no such thing, or it is not for you. Go back to the list and choose again."),
  METHOD_NOT_ALLOWED(
      "Cette action n'est pas possible ici. Revenez à la page précédente.",
      "Dit kan hier niet. Ga terug naar de vorige pagina.",
      "Das ist hier nicht möglich. Gehen Sie zurück zur vorigen Seite.",
      "This cannot be done here. Go back to the page before."),
  NOT_ACCEPTABLE(
      "Cette réponse n'existe pas sous la forme demandée. Choisissez un autre format.",
      "Dit antwoord bestaat niet in de gevraagde vorm. Kies een ander formaat.",
      "Diese Antwort gibt es nicht in der gewünschten Form. Wählen Sie ein anderes Format.",
      "This cannot be answered in the form you asked for. Choose another format."),
  CONFLICT(
      "Cela existe déjà ou contredit ce qui est enregistré. Rechargez la page pour voir ce qu'il en est.",
      "Dit bestaat al of spreekt tegen wat al bewaard is. Laad de pagina opnieuw om te zien wat er staat.",
      "Das gibt es schon, oder es widerspricht dem, was gespeichert ist. Laden Sie die Seite neu, um den Stand zu sehen.",
      "This exists already or contradicts what is recorded. Reload the page to see what is there."),
  CODE_USED(
      "Ce code est déjà utilisé. Choisissez-en un autre.",
      "Deze code is al in gebruik. Kies een andere.",
      "Dieser Code wird schon verwendet. Wählen Sie einen anderen.",
      "This code is used already. Choose another."),
  REFERENCE_USED(
      "Cette référence existe déjà dans l'exercice. Choisissez-en une autre, ou vérifiez si ce n'est pas déjà encodé.",
      "Deze referentie bestaat al in het boekjaar. Kies een andere, of kijk na of dit niet al is ingevoerd.",
      "Diese Referenz gibt es im Geschäftsjahr schon. Wählen Sie eine andere, oder prüfen Sie, ob dies nicht schon erfasst ist.",
      "The fiscal year has this reference already. Choose another, or check whether this was entered before."),
  TWIN_IN_FLIGHT(
      "La même demande est déjà en cours. Attendez un instant et vérifiez son résultat avant de recommencer.",
      "Dezelfde aanvraag wordt al verwerkt. Wacht even en kijk na wat ze gedaan heeft voor u opnieuw begint.",
      "Dieselbe Anfrage wird schon bearbeitet. Warten Sie kurz und prüfen Sie das Ergebnis, bevor Sie neu beginnen.",
      "The same request is being worked on. Wait a moment and check its result before you start again."),
  CHANGED_MEANWHILE(
      "Quelqu'un a modifié ces données entre-temps. Voyez ce qui est conservé maintenant, et enregistrez encore une fois pour garder vos réponses.",
      "Iemand heeft deze gegevens intussen gewijzigd. Kijk wat nu bewaard is, en bewaar nog eens om uw antwoorden te behouden.",
      "Jemand hat diese Daten inzwischen geändert. Sehen Sie, was jetzt gespeichert ist, und speichern Sie noch einmal, um Ihre Angaben zu behalten.",
      "Somebody changed this meanwhile. See what is kept now, and save once more to keep what you typed."),
  TOO_LARGE(
      "L'envoi est trop volumineux. Envoyez-le en plusieurs parties.",
      "Wat u stuurt is te groot. Stuur het in verschillende delen.",
      "Die Sendung ist zu groß. Senden Sie sie in mehreren Teilen.",
      "What you send is too large. Send it in several parts."),
  NOT_JSON(
      "L'envoi n'a pas pu être lu. Rechargez la page et recommencez.",
      "Wat u stuurde kon niet gelezen worden. Laad de pagina opnieuw en begin opnieuw.",
      "Die Sendung konnte nicht gelesen werden. Laden Sie die Seite neu und beginnen Sie noch einmal.",
      "What was sent could not be read. Reload the page and start again."),
  IDEMPOTENCY_KEY_REUSED(
      "Ce formulaire a déjà été envoyé avec un autre contenu. Vérifiez ce qui est enregistré avant de l'envoyer à nouveau.",
      "Dit formulier is al met een andere inhoud verstuurd. Kijk na wat bewaard is voor u het opnieuw verstuurt.",
      "Dieses Formular wurde schon mit anderem Inhalt gesendet. Prüfen Sie, was gespeichert ist, bevor Sie es neu senden.",
      "This form was sent before with another content. Check what is recorded before you send it again."),
  IF_MATCH_MISSING(
      "On ne sait pas quelle version vous modifiez. Rechargez la page, puis faites votre modification.",
      "Het is niet duidelijk welke versie u wijzigt. Laad de pagina opnieuw en breng dan uw wijziging aan.",
      "Es ist nicht klar, welchen Stand Sie ändern. Laden Sie die Seite neu und ändern Sie dann.",
      "It is not known which version you change. Reload the page, then make your change."),
  TOO_MANY_REQUESTS(
      "Il y a eu trop de tentatives. Attendez cinq minutes, puis réessayez.",
      "Er waren te veel pogingen. Wacht vijf minuten en probeer het dan opnieuw.",
      "Es gab zu viele Versuche. Warten Sie fünf Minuten und versuchen Sie es dann noch einmal.",
      "There were too many attempts. Wait five minutes, then try again."),
  FAULT(
      "Une erreur du programme s'est produite et rien n'a été enregistré. Réessayez, et signalez-la si elle revient.",
      "Er deed zich een programmafout voor en er is niets bewaard. Probeer het opnieuw, en meld de fout als ze terugkomt.",
      "Ein Programmfehler ist aufgetreten, und nichts wurde gespeichert. Versuchen Sie es noch einmal, und melden Sie ihn, wenn er wiederkehrt.",
      "The program failed and nothing was recorded. Try again, and report it if it comes back."),
  UNAVAILABLE(
      "La base de données ne répond pas pour l'instant. Réessayez dans un moment.",
      "De databank antwoordt op dit ogenblik niet. Probeer het straks opnieuw.",
      "Die Datenbank antwortet im Moment nicht. Versuchen Sie es gleich noch einmal.",
      "The database does not answer at the moment. Try again shortly."),

  // People: signing in, passwords, roles, programs' ways in.
  SIGN_IN_WRONG(
      "L'adresse, le mot de passe ou le code n'est pas juste, ou votre adresse n'est pas encore confirmée. Vérifiez et réessayez.",
      "Het adres, het wachtwoord of de code klopt niet, of uw adres is nog niet bevestigd. Kijk het na en probeer opnieuw.",
      "Adresse, Passwort oder Code stimmt nicht, oder Ihre Adresse ist noch nicht bestätigt. Prüfen Sie und versuchen Sie es noch einmal.",
      "The address, password or code is wrong, or your address is not yet confirmed. Check and try again."),
  CODE_NEEDED(
      "Il faut aussi un code à usage unique. Indiquez celui de votre application, ou un code de secours.",
      "Er is ook een eenmalige code nodig. Geef die van uw app, of een herstelcode.",
      "Es braucht auch einen Einmalcode. Geben Sie den Ihrer App oder einen Wiederherstellungscode an.",
      "A one-time code is needed too. Give the one of your authenticator, or a recovery code."),
  OIDC_REFUSED(
      "Vous n'avez pas pu être connecté. Demandez une invitation à votre administrateur, ou connectez-vous autrement.",
      "U kon niet worden aangemeld. Vraag uw beheerder om een uitnodiging, of meld u anders aan.",
      "Sie konnten nicht angemeldet werden. Bitten Sie Ihren Administrator um eine Einladung, oder melden Sie sich anders an.",
      "You could not be signed in. Ask your administrator for an invitation, or sign in otherwise."),
  PROVIDER_AWAY(
      "Le fournisseur d'identité ne répond pas. Réessayez dans un moment, ou connectez-vous autrement.",
      "De identiteitsaanbieder antwoordt niet. Probeer het straks opnieuw, of meld u anders aan.",
      "Der Identitätsanbieter antwortet nicht. Versuchen Sie es gleich noch einmal, oder melden Sie sich anders an.",
      "The identity provider does not answer. Try again shortly, or sign in otherwise."),
  SECRET_WRONG(
      "Ce lien est inconnu, déjà utilisé ou trop ancien. Demandez-en un nouveau par « Mot de passe oublié ».",
      "Deze link is onbekend, al gebruikt of te oud. Vraag een nieuwe via ‘Wachtwoord vergeten’.",
      "Dieser Link ist unbekannt, schon benutzt oder zu alt. Fordern Sie über „Passwort vergessen“ einen neuen an.",
      "This link is unknown, used or too old. Ask for a new one with “Forgot your password”."),
  PASSWORD_LENGTH(
      "Un mot de passe compte de 12 à 200 caractères. Choisissez-en un plus long ou plus court.",
      "Een wachtwoord heeft 12 tot 200 tekens. Kies een langer of korter.",
      "Ein Passwort hat 12 bis 200 Zeichen. Wählen Sie ein längeres oder kürzeres.",
      "A password has 12 to 200 characters. Choose a longer or shorter one."),
  PASSWORD_COMMON(
      "Ce mot de passe se devine vite. Choisissez quelques mots à vous.",
      "Dit wachtwoord is snel geraden. Kies enkele woorden van uzelf.",
      "Dieses Passwort ist schnell erraten. Wählen Sie einige eigene Wörter.",
      "This password is soon guessed. Choose some words of your own."),
  PASSWORD_WRONG(
      "Ce n'est pas votre mot de passe actuel. Vérifiez-le et réessayez.",
      "Dit is niet uw huidige wachtwoord. Kijk het na en probeer opnieuw.",
      "Das ist nicht Ihr jetziges Passwort. Prüfen Sie es und versuchen Sie es noch einmal.",
      "This is not your current password. Check it and try again."),
  CODE_WRONG(
      "Le code n'est pas juste. Indiquez celui que votre application montre en ce moment.",
      "De code klopt niet. Geef die welke uw app nu toont.",
      "Der Code stimmt nicht. Geben Sie den an, den Ihre App gerade zeigt.",
      "The code is wrong. Give the one that your authenticator shows now."),
  LAST_ADMINISTRATOR(
      "Une organisation garde toujours un administrateur. Donnez d'abord ce rôle à quelqu'un d'autre.",
      "Een organisatie houdt altijd een beheerder. Geef die rol eerst aan iemand anders.",
      "Eine Organisation behält immer einen Administrator. Geben Sie diese Rolle erst jemand anderem.",
      "An organization always keeps an administrator. Give that role to somebody else first."),
  OWN_ROLE(
      "Personne ne se donne un rôle à soi-même. Demandez-le à un autre administrateur.",
      "Niemand geeft zichzelf een rol. Vraag het aan een andere beheerder.",
      "Niemand gibt sich selbst eine Rolle. Bitten Sie einen anderen Administrator darum.",
      "Nobody gives a role to himself. Ask another administrator."),
  ROLE_NOT_FITTING(
      "L'immeuble, le copropriétaire, les dates ou le motif ne conviennent pas à ce rôle. Vérifiez-les.",
      "Het gebouw, de mede-eigenaar, de data of de reden passen niet bij deze rol. Kijk ze na.",
      "Gebäude, Miteigentümer, Daten oder Grund passen nicht zu dieser Rolle. Prüfen Sie sie.",
      "The building, owner, days or reason do not fit this role. Check them."),
  NOT_AN_OPERATOR(
      "Ce rôle d'assistance est réservé aux gestionnaires de ce serveur. Vérifiez l'adresse, ou choisissez un autre rôle.",
      "Deze rol van ondersteuning is voor de beheerders van deze server. Kijk het adres na, of kies een andere rol.",
      "Diese Rolle der Unterstützung ist den Betreibern dieses Servers vorbehalten. Prüfen Sie die Adresse, oder wählen Sie eine andere Rolle.",
      "This support role is for the operators of this server. Check the address, or choose another role."),
  TOKEN_TOO_MUCH(
      "Un jeton ne reçoit que des droits que vous avez vous-même et qu'un programme peut exercer. Retirez les autres.",
      "Een token krijgt alleen rechten die u zelf hebt en die een programma mag gebruiken. Haal de andere weg.",
      "Ein Token erhält nur Rechte, die Sie selbst haben und die ein Programm ausüben darf. Nehmen Sie die anderen weg.",
      "A token has only permissions that you have yourself and that a program may use. Take the others away."),
  TOKEN_END(
      "La validité d'un jeton se termine au plus tard dans 366 jours. Choisissez une autre date de fin.",
      "De geldigheid van een token eindigt ten laatste over 366 dagen. Kies een andere einddatum.",
      "Ein Token gilt höchstens 366 Tage. Wählen Sie ein anderes Enddatum.",
      "A token ends within 366 days from now. Choose another end."),

  // The registry: buildings, lots, owners, suppliers, the organization's own fields.
  ENTERPRISE_NUMBER_USED(
      "Un autre immeuble de votre organisation a déjà ce numéro d'entreprise. Vérifiez le numéro.",
      "Een ander gebouw van uw organisatie heeft dit ondernemingsnummer al. Kijk het nummer na.",
      "Ein anderes Gebäude Ihrer Organisation hat diese Unternehmensnummer schon. Prüfen Sie die Nummer.",
      "Another building of your organization has this enterprise number. Check the number."),
  PAYMENT_REFERENCE_USED(
      "Un autre copropriétaire a déjà cette communication structurée. Indiquez-en une autre.",
      "Een andere mede-eigenaar heeft deze gestructureerde mededeling al. Geef een andere op.",
      "Ein anderer Miteigentümer hat diese strukturierte Mitteilung schon. Geben Sie eine andere an.",
      "Another owner has this structured communication. Give another one."),
  FIELD_KNOWN(
      "Un champ de ce nom existe déjà. Choisissez un autre nom.",
      "Er bestaat al een veld met deze naam. Kies een andere naam.",
      "Ein Feld dieses Namens gibt es schon. Wählen Sie einen anderen Namen.",
      "There is a field of this name already. Choose another name."),
  SHARES_DO_NOT_ADD_UP(
      "Les quotités des lots ne font pas le total de l'acte de base. Corrigez les quotités ou le total.",
      "De aandelen van de kavels zijn samen niet het totaal van de basisakte. Verbeter de aandelen of het totaal.",
      "Die Anteile der Lose ergeben nicht die Gesamtzahl der Basisurkunde. Berichtigen Sie die Anteile oder die Gesamtzahl.",
      "The shares of the lots do not add up to the total of the basic deed. Correct the shares or the total."),
  MEMBERS_DO_NOT_ADD_UP(
      "Seule une indivision a des membres, et leurs parts font ensemble exactement un entier. Corrigez les membres.",
      "Alleen een onverdeeldheid heeft leden, en hun delen zijn samen precies één geheel. Verbeter de leden.",
      "Nur ungeteiltes Eigentum hat Mitglieder, und ihre Anteile ergeben zusammen genau ein Ganzes. Berichtigen Sie die Mitglieder.",
      "Only an undivided ownership has members, and their shares make exactly one whole. Correct the members."),
  FIELD_MISSING(
      "Un champ que votre organisation exige manque. Remplissez-le.",
      "Er ontbreekt een veld dat uw organisatie vereist. Vul het in.",
      "Ein Feld, das Ihre Organisation verlangt, fehlt. Füllen Sie es aus.",
      "A field that your organization requires is missing. Fill it in."),
  FIELD_UNKNOWN(
      "Votre organisation n'a pas de champ de ce nom. Choisissez-en un de la liste.",
      "Uw organisatie heeft geen veld met deze naam. Kies er een uit de lijst.",
      "Ihre Organisation hat kein Feld dieses Namens. Wählen Sie eines aus der Liste.",
      "Your organization has no field of this name. Choose one of the list."),
  FIELD_TYPE(
      "La valeur n'est pas du type de ce champ. Donnez un texte, un nombre, une date, ou oui ou non, selon le champ.",
      "De waarde is niet van het type van dit veld. Geef een tekst, een getal, een datum, of ja of nee, naargelang het veld.",
      "Der Wert ist nicht von der Art dieses Feldes. Geben Sie je nach Feld einen Text, eine Zahl, ein Datum oder ja oder nein an.",
      "The value is not of this field's type. Give a text, a number, a day, or yes or no, as the field says."),

  // Titles and distribution keys.
  OWNER_UNKNOWN(
      "Ce copropriétaire n'existe pas dans cet immeuble. Choisissez-le dans la liste, ou ajoutez-le d'abord.",
      "Deze mede-eigenaar bestaat niet in dit gebouw. Kies hem uit de lijst, of voeg hem eerst toe.",
      "Diesen Miteigentümer gibt es in diesem Gebäude nicht. Wählen Sie ihn aus der Liste, oder fügen Sie ihn erst hinzu.",
      "The building has no such owner. Choose one of the list, or add him first."),
  LOT_UNKNOWN(
      "Ce lot n'existe pas dans cet immeuble, ou il est indiqué deux fois. Vérifiez les lots choisis.",
      "Deze kavel bestaat niet in dit gebouw, of staat er tweemaal. Kijk de gekozen kavels na.",
      "Dieses Los gibt es in diesem Gebäude nicht, oder es ist zweimal angegeben. Prüfen Sie die gewählten Lose.",
      "The building has no such lot, or it is named twice. Check the lots you chose."),
  LOT_ALREADY_TITLED(
      "Ce lot a déjà ses premiers titulaires. Mettez fin à leurs titres et ajoutez-en d'autres.",
      "Deze kavel heeft al zijn eerste houders. Beëindig hun titels en voeg andere toe.",
      "Dieses Los hat schon seine ersten Inhaber. Beenden Sie deren Titel und fügen Sie andere hinzu.",
      "This lot has its first titles already. End them and add others."),
  LOT_NOT_TITLED(
      "Ce lot n'a encore aucun titulaire. Donnez-lui d'abord ses premiers titres.",
      "Deze kavel heeft nog geen houder. Geef hem eerst zijn eerste titels.",
      "Dieses Los hat noch keinen Inhaber. Geben Sie ihm erst seine ersten Titel.",
      "Nobody holds this lot yet. Give it its first titles."),
  TITLE_OVERLAPS(
      "Un copropriétaire aurait deux fois le même droit sur le lot le même jour. Corrigez les dates ou les titulaires.",
      "Een mede-eigenaar zou op dezelfde dag tweemaal hetzelfde recht op de kavel hebben. Verbeter de data of de houders.",
      "Ein Miteigentümer hätte am selben Tag zweimal dasselbe Recht am Los. Berichtigen Sie die Daten oder die Inhaber.",
      "An owner would hold the same right on the lot twice on a day. Correct the days or the holders."),
  LOT_NOT_HELD_WHOLE(
      "Les titres d'un lot font chaque jour exactement un entier, en jouissance et en capital. Corrigez les parts ou les dates.",
      "De titels van een kavel zijn elke dag precies één geheel, in genot en in kapitaal. Verbeter de delen of de data.",
      "Die Titel eines Loses ergeben an jedem Tag genau ein Ganzes, im Genuss und im Kapital. Berichtigen Sie die Anteile oder die Daten.",
      "On every day the titles of a lot make exactly one whole, for enjoyment and for capital. Correct the parts or the days."),
  TITLE_CANNOT_END(
      "Ce titre ne peut pas prendre fin à cette date : il n'est plus en cours, ou il commence plus tard. Choisissez un autre titre ou une autre date.",
      "Deze titel kan op die dag niet eindigen: hij loopt niet meer, of hij begint later. Kies een andere titel of een andere dag.",
      "Dieser Titel kann an diesem Tag nicht enden: er läuft nicht mehr, oder er beginnt später. Wählen Sie einen anderen Titel oder Tag.",
      "This title cannot end on that day: it is no longer open, or it begins later. Choose another title or day."),
  LOT_REPRESENTED(
      "Le lot a déjà un mandataire à l'une de ces dates. Choisissez d'autres dates.",
      "De kavel heeft op een van die dagen al een lasthebber. Kies andere data.",
      "Das Los hat an einem dieser Tage schon einen Bevollmächtigten. Wählen Sie andere Daten.",
      "The lot has a representative already on one of these days. Choose other days."),
  WEIGHTS_WRONG(
      "Les poids ne conviennent pas à la clé : une clé fixe donne un poids à au moins un lot, une clé de consommation n'en donne pas. Corrigez-les.",
      "De gewichten passen niet bij de sleutel: een vaste sleutel geeft minstens één kavel een gewicht, een verbruikssleutel geen enkele. Verbeter ze.",
      "Die Gewichte passen nicht zum Schlüssel: ein fester gibt mindestens einem Los ein Gewicht, ein Verbrauchsschlüssel keinem. Berichtigen Sie sie.",
      "The weights do not fit the key: a fixed key gives at least one lot a weight, a consumption key gives none. Correct them."),

  // The books.
  BOOKS_OPEN(
      "Les livres de cet immeuble sont déjà ouverts. Complétez son plan comptable en y ajoutant des comptes.",
      "De boeken van dit gebouw zijn al geopend. Vul zijn rekeningenstelsel aan door rekeningen toe te voegen.",
      "Die Bücher dieses Gebäudes sind schon eröffnet. Ergänzen Sie seinen Kontenplan, indem Sie Konten hinzufügen.",
      "The books of this building are open already. Add accounts to its chart where it lacks some."),
  BOOKS_NOT_OPEN(
      "Les livres de cet immeuble ne sont pas encore ouverts. Ouvrez-les d'abord.",
      "De boeken van dit gebouw zijn nog niet geopend. Open ze eerst.",
      "Die Bücher dieses Gebäudes sind noch nicht eröffnet. Eröffnen Sie sie zuerst.",
      "The books of this building are not open yet. Open them first."),
  FISCAL_YEAR_OVERLAPS(
      "Un autre exercice comprend déjà l'un de ces jours. Choisissez d'autres dates.",
      "Een ander boekjaar omvat al een van deze dagen. Kies andere data.",
      "Ein anderes Geschäftsjahr enthält schon einen dieser Tage. Wählen Sie andere Daten.",
      "Another fiscal year has one of these days. Choose other days."),
  ACCOUNT_IN_USE(
      "Ce compte porte déjà des écritures de l'autre fonds. Choisissez un autre compte.",
      "Op deze rekening staan al boekingen van het andere fonds. Kies een andere rekening.",
      "Auf diesem Konto stehen schon Buchungen des anderen Fonds. Wählen Sie ein anderes Konto.",
      "This account has entries of the other fund. Choose another account."),
  ACCOUNT_UNKNOWN(
      "Le plan comptable n'a pas ce compte, ou ce n'est pas un compte qui convient ici. Choisissez-en un de la liste.",
      "Het rekeningenstelsel heeft deze rekening niet, of ze past hier niet. Kies er een uit de lijst.",
      "Der Kontenplan hat dieses Konto nicht, oder es passt hier nicht. Wählen Sie eines aus der Liste.",
      "The chart has no such account, or it does not fit here. Choose one of the list."),
  PARTY_UNKNOWN(
      "Ce copropriétaire ou fournisseur n'existe pas dans cet immeuble. Choisissez-le dans la liste, ou ajoutez-le d'abord.",
      "Deze mede-eigenaar of leverancier bestaat niet in dit gebouw. Kies hem uit de lijst, of voeg hem eerst toe.",
      "Diesen Miteigentümer oder Lieferanten gibt es in diesem Gebäude nicht. Wählen Sie ihn aus der Liste, oder fügen Sie ihn erst hinzu.",
      "The building has no such owner or supplier. Choose one of the list, or add him first."),
  KEY_UNKNOWN(
      "L'immeuble n'a pas cette clé de répartition, ou elle ne convient pas ici. Choisissez-en une de la liste.",
      "Het gebouw heeft deze verdeelsleutel niet, of hij past hier niet. Kies er een uit de lijst.",
      "Das Gebäude hat diesen Verteilerschlüssel nicht, oder er passt hier nicht. Wählen Sie einen aus der Liste.",
      "The building has no such distribution key, or it does not fit here. Choose one of the list."),
  IBAN_USED(
      "Un autre compte bancaire a déjà cet IBAN. Vérifiez le numéro.",
      "Een andere bankrekening heeft deze IBAN al. Kijk het nummer na.",
      "Ein anderes Bankkonto hat diese IBAN schon. Prüfen Sie die Nummer.",
      "Another bank account has this IBAN. Check the number."),
  BANK_ACCOUNT_USED(
      "Un compte bancaire utilise déjà ce compte du plan comptable. Choisissez un autre compte de la classe 55.",
      "Een bankrekening gebruikt deze rekening van het rekeningenstelsel al. Kies een andere van klasse 55.",
      "Ein Bankkonto benutzt dieses Konto des Kontenplans schon. Wählen Sie ein anderes der Klasse 55.",
      "A bank account has this account of the chart already. Choose another of class 55."),
  READING_KNOWN(
      "L'un de ces relevés est déjà encodé, ou figure deux fois. Retirez-le de la liste.",
      "Een van deze meteropnames is al ingevoerd, of staat er tweemaal. Haal ze uit de lijst.",
      "Eine dieser Ablesungen ist schon erfasst, oder sie steht zweimal da. Nehmen Sie sie aus der Liste.",
      "One of these readings is there already, or is given twice. Take it off the list."),
  ENTRY_UNBALANCED(
      "Le débit et le crédit ne sont pas égaux. Corrigez les montants ; il faut au moins deux lignes.",
      "Debet en credit zijn niet gelijk. Verbeter de bedragen; er zijn minstens twee lijnen nodig.",
      "Soll und Haben sind nicht gleich. Berichtigen Sie die Beträge; es braucht mindestens zwei Zeilen.",
      "Debits and credits are not equal. Correct the amounts; at least two lines are needed."),
  NO_PERIOD(
      "Aucun exercice ne comprend cette date. Choisissez-en une autre, ou ouvrez d'abord l'exercice.",
      "Geen enkel boekjaar omvat deze dag. Kies een andere, of open eerst het boekjaar.",
      "Kein Geschäftsjahr enthält diesen Tag. Wählen Sie einen anderen, oder eröffnen Sie erst das Geschäftsjahr.",
      "No fiscal year has this day. Choose another, or open the fiscal year first."),
  PERIOD_CLOSED(
      "Cette période est clôturée et ne prend plus d'écritures. Choisissez une date dans une période ouverte.",
      "Deze periode is afgesloten en neemt geen boekingen meer op. Kies een dag in een open periode.",
      "Diese Periode ist abgeschlossen und nimmt keine Buchungen mehr auf. Wählen Sie einen Tag in einer offenen Periode.",
      "This period is closed and takes no more entries. Choose a day in an open period."),
  ENTRY_REVERSED(
      "Cette écriture est déjà extournée. Passez plutôt l'écriture correcte.",
      "Deze boeking is al tegengeboekt. Boek in de plaats wat juist is.",
      "Diese Buchung ist schon storniert. Buchen Sie stattdessen, was richtig ist.",
      "This entry was taken back already. Post what is right instead."),
  ENTRY_STILL_MATCHED(
      "Un paiement ou un crédit est lettré avec un poste de cette écriture. Extournez-le d'abord.",
      "Een betaling of een tegoed is afgepunt met een post van deze boeking. Boek die eerst tegen.",
      "Eine Zahlung oder Gutschrift ist mit einem Posten dieser Buchung ausgeglichen. Stornieren Sie diese zuerst.",
      "A payment or credit is matched with an item of this entry. Take that back first."),
  ALREADY_BOOKED_DIFFERENTLY(
      "Ceci est déjà comptabilisé avec un autre contenu. Extournez d'abord l'écriture qui s'y trouve.",
      "Dit is al geboekt met een andere inhoud. Boek eerst de bestaande boeking tegen.",
      "Dies ist schon mit anderem Inhalt gebucht. Stornieren Sie zuerst die bestehende Buchung.",
      "This is booked already with another content. Take the standing entry back first."),
  NOT_BOOKABLE(
      "Cela ne peut pas être comptabilisé ainsi. Vérifiez la date, les comptes et les montants.",
      "Dit kan zo niet geboekt worden. Kijk de datum, de rekeningen en de bedragen na.",
      "So kann das nicht gebucht werden. Prüfen Sie das Datum, die Konten und die Beträge.",
      "This cannot be booked like this. Check the day, the accounts and the amounts."),
  ACROSS_THE_FUNDS(
      "Le fonds de réserve et le fonds de roulement ne peuvent pas se mélanger. Vérifiez les comptes ; chaque fonds doit rester en équilibre.",
      "Het reservekapitaal en het werkkapitaal mogen niet vermengd worden. Kijk de rekeningen na; elk fonds moet in evenwicht blijven.",
      "Rücklagenkapital und Betriebskapital dürfen nicht vermischt werden. Prüfen Sie die Konten; jeder Fonds muss ausgeglichen bleiben.",
      "The reserve fund and the working capital must not mix. Check the accounts; each fund must stay balanced."),

  // Supplier documents and the bank.
  NOT_A_DRAFT(
      "Ce document est approuvé ou comptabilisé : il ne change plus. S'il est faux, corrigez-le par un autre document.",
      "Dit document is goedgekeurd of geboekt: het wijzigt niet meer. Is het fout, verbeter het met een ander document.",
      "Dieser Beleg ist genehmigt oder gebucht: er ändert sich nicht mehr. Ist er falsch, berichtigen Sie ihn durch einen anderen Beleg.",
      "This document is approved or posted: it no longer changes. If it is wrong, correct it by another document."),
  NOT_APPROVED(
      "Ce document est encore un brouillon. Faites-le d'abord approuver.",
      "Dit document is nog een ontwerp. Laat het eerst goedkeuren.",
      "Dieser Beleg ist noch ein Entwurf. Lassen Sie ihn zuerst genehmigen.",
      "This document is still a draft. Have it approved first."),
  FOUR_EYES(
      "Vous avez encodé ce document et il dépasse le seuil de l'immeuble. Quelqu'un d'autre doit l'approuver.",
      "U hebt dit document ingevoerd en het ligt boven de drempel van het gebouw. Iemand anders moet het goedkeuren.",
      "Sie haben diesen Beleg erfasst, und er liegt über der Schwelle des Gebäudes. Jemand anderes muss ihn genehmigen.",
      "You entered this document and it is above the building's threshold. Somebody else must approve it."),
  REFUND_ABOVE_CREDIT(
      "Le remboursement dépasse ce que le copropriétaire a en sa faveur. Vérifiez le montant et le copropriétaire.",
      "De terugbetaling is hoger dan wat de mede-eigenaar te goed heeft. Kijk het bedrag en de mede-eigenaar na.",
      "Die Rückzahlung ist höher als das Guthaben des Miteigentümers. Prüfen Sie den Betrag und den Miteigentümer.",
      "The refund is more than the owner has on account. Check the amount and the owner."),

  // The end of a year, and its reports.
  YEAR_CLOSED(
      "L'exercice est clôturé et ses livres ne changent plus. Travaillez dans un exercice ouvert.",
      "Het boekjaar is afgesloten en zijn boeken wijzigen niet meer. Werk in een open boekjaar.",
      "Das Geschäftsjahr ist abgeschlossen, und seine Bücher ändern sich nicht mehr. Arbeiten Sie in einem offenen Geschäftsjahr.",
      "The fiscal year is closed and its books no longer change. Work in an open fiscal year."),
  OPENING_DIFFERS(
      "Les livres se sont ouverts avec d'autres soldes, ceux de l'exercice clôturé. Corrigez les lignes pour qu'elles y correspondent.",
      "De boeken zijn geopend met andere saldi, die van het afgesloten boekjaar. Verbeter de lijnen zodat ze ermee overeenkomen.",
      "Die Bücher wurden mit anderen Salden eröffnet, denen des abgeschlossenen Geschäftsjahres. Berichtigen Sie die Zeilen danach.",
      "The books opened with other balances, those of the closed fiscal year. Correct the rows to agree with them."),
  NO_POLICY(
      "Les choix de l'exercice manquent encore. Indiquez d'abord la clé du fonds de roulement et l'échéance du décompte.",
      "De keuzes van het boekjaar ontbreken nog. Geef eerst de sleutel van het werkkapitaal en de vervaldag van de afrekening op.",
      "Die Festlegungen des Geschäftsjahres fehlen noch. Geben Sie erst den Schlüssel des Betriebskapitals und die Fälligkeit der Abrechnung an.",
      "The year's choices are still missing. First give the key of the working capital and the due day of the settlement."),
  NOT_READY_TO_CLOSE(
      "L'exercice ne peut pas encore être clôturé. Clôturez d'abord le précédent, et vérifiez que le suivant n'est pas ouvert avec d'autres soldes.",
      "Het boekjaar kan nog niet afgesloten worden. Sluit eerst het vorige af, en kijk na of het volgende niet met andere saldi geopend is.",
      "Das Geschäftsjahr kann noch nicht abgeschlossen werden. Schließen Sie erst das vorige ab, und prüfen Sie, ob das nächste nicht mit anderen Salden eröffnet ist.",
      "The fiscal year cannot be closed yet. Close the one before first, and check that the next is not open with other balances."),
  YEAR_NOT_SETTLED(
      "Le décompte de cet exercice n'est pas encore établi. Clôturez l'exercice pour obtenir ses rapports.",
      "De afrekening van dit boekjaar is nog niet opgemaakt. Sluit het boekjaar af om zijn rapporten te krijgen.",
      "Die Abrechnung dieses Geschäftsjahres ist noch nicht erstellt. Schließen Sie das Geschäftsjahr ab, um seine Berichte zu erhalten.",
      "This fiscal year is not settled yet. Close it to have its reports."),
  AMOUNT_UNKNOWN(
      "Les livres n'ont pas ce montant. Partez d'un montant affiché dans un décompte ou un appel de fonds.",
      "De boeken hebben dit bedrag niet. Vertrek van een bedrag in een afrekening of een opvraging.",
      "Die Bücher haben diesen Betrag nicht. Gehen Sie von einem Betrag einer Abrechnung oder eines Abrufs aus.",
      "The books do not have this amount. Start from an amount of a settlement or a call for funds."),
  DAY_OUTSIDE_YEAR(
      "Cette date n'est pas dans l'exercice. Choisissez-en une qui y tombe.",
      "Deze datum valt niet in het boekjaar. Kies er een die er wel in valt.",
      "Dieses Datum liegt nicht im Geschäftsjahr. Wählen Sie eines, das darin liegt.",
      "The day is not in this fiscal year. Choose one that is."),
  ENTRY_KEPT_ELSEWHERE(
      "Cette écriture vient d'une facture, d'un appel ou d'un autre document. C'est là qu'elle se corrige.",
      "Deze boeking komt van een factuur, een opvraging of een ander stuk. Ze wordt daar verbeterd.",
      "Diese Buchung kommt von einer Rechnung, einem Abruf oder einem anderen Beleg. Dort wird sie berichtigt.",
      "This entry comes from an invoice, a call or another document. It is corrected there."),
  YEAR_SETTLED(
      "Un jour de ce changement se trouve dans un exercice clôturé. Choisissez un jour d'un exercice ouvert.",
      "Een dag van deze wijziging ligt in een afgesloten boekjaar. Kies een dag in een open boekjaar.",
      "Ein Tag dieser Änderung liegt in einem abgeschlossenen Geschäftsjahr. Wählen Sie einen Tag in einem offenen.",
      "A day of this change lies in a closed year. Choose a day in an open one.");

  // Looked up by name, because a code that nobody has translated yet must not break the page.
  private static final Map<String, Refusal> BY_NAME =
      Arrays.stream(values()).collect(toUnmodifiableMap(Enum::name, r -> r));

  private final Four four;

  Refusal(String fr, String nl, String de, String en) {
    this.four = new Four(fr, nl, de, en);
  }

  /** What a problem of this kind says where none of its faults stands beside a field. */
  static String of(ProblemType type, Tongue tongue) {
    return named(type.slug()).map(tongue::say).orElseGet(type::title);
  }

  /** The constant of a code. */
  static Optional<Refusal> named(String code) {
    return Optional.ofNullable(BY_NAME.get(code.toUpperCase(Locale.ROOT).replace('-', '_')));
  }

  @Override
  public Four four() {
    return four;
  }
}
