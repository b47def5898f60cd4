/** What guests are asked before the day: their own page, the organisers' page, and the session's. */
import { plural } from '#platform/i18n/plural.ts';

export const knowledge = {
  own: {
    title: 'Et spørgsmål, før vi ses',
    link: 'Svar på et spørgsmål, før vi ses',
    intro:
      'Dit svar er med til at forme programmet. Skriv op til tre ting, én i hvert felt. Arrangøren ser svarene uden navne.',
    answer: (n: number) => ['Det første', 'Det andet', 'Det tredje'][n - 1] ?? '',
    mayKeep: 'Mine ord må gemmes uden mit navn, også når min tilmelding er slettet.',
    mayKeepHint:
      'Så kan de være med i det, der kommer ud af arrangementet. Ellers slettes de sammen med tilmeldingen.',
    send: 'Send svar',
    saved: 'Tak for dit svar. Du kan ændre det her, indtil vi ses.',
    notComing: 'Spørgsmålet er til dem, der har en plads.',
    nationalId: 'Skriv ikke et cpr-nummer eller fødselsnummer her.',
    tooLong: 'Det er for langt. Der er plads til 2000 tegn.',
    back: 'Til din tilmelding',
  },
  page: {
    title: 'Viden før dagen',
    help: 'Saml gæsternes svar i temaer, skriv kort, hvad hvert tema handler om, og giv det til et programpunkt. I ser svarene uden navne.',
    question: 'Det spørger I om',
    figures: (answered: number, coming: number) => `${answered} af ${coming}, der kommer, har svaret.`,
    ask: (n: number) => `Spørg ${plural('da', n, 'deltager', 'deltagere')} med en mail`,
    askHelp: 'Mailen går til dem, der hverken er spurgt eller har svaret.',
    asked: (n: number) => `${plural('da', n, 'deltager', 'deltagere')} får en mail.`,
    none: 'Der er ingen svar endnu',
    noneHelp: 'De kommer her, når gæsterne svarer.',
    noQuestion: 'I spørger ikke om noget. Skriv spørgsmålet under tilmelding.',
    ungrouped: 'Ikke i et tema',
    allGrouped: 'Alle svar er i et tema.',
    empty: 'Ingen svar her endnu. Træk svar hertil, eller sæt kryds ved dem, og flyt dem.',
    count: (n: number) => plural('da', n, 'svar', 'svar'),
    kept: 'må gemmes',
    move: 'Flyt de afkrydsede til',
    moveButton: 'Flyt',
    chooseSome: 'Sæt kryds ved mindst ét svar.',
    edit: 'Ret temaet',
    newTheme: 'Nyt tema',
    name: 'Tema',
    body: 'Det vil gæsterne vide',
    bodyHint: 'Et par sætninger. De kan stå på programpunktets side.',
    session: 'Tages op i',
    noSession: 'Intet programpunkt endnu',
    publish: 'Vis temaet på programpunktets offentlige side',
    isPublic: 'vises offentligt',
    save: 'Gem temaet',
    remove: 'Fjern temaet',
    inSession: (title: string) => `Tages op i ${title}`,
  },
  session: {
    heading: 'Det vil deltagerne vide',
    note: 'Samlet af arrangøren ud fra det, gæsterne svarede før dagen.',
  },
};
export type KnowledgeTexts = typeof knowledge;
