/**
 * The commonest words of each language, as written inside a sentence. Languages may share some; the one with
 * the most words in a text wins.
 */
const WORDS: Record<string, string> = {
  English:
    'the of and to in that is was for it with as his be by had not are but from have they which she you were their been has would who a on at he said will its an this or after i we about more than when there what if up out no so into over also could all new one two met her him our us can may should did do before last during against between because while who',
  German:
    'der die und den von das mit sich des ist im dem nicht ein eine als auch es wird bei nach noch wie einem über einen in zu auf für an er sie war hat am aus dass zum zur einer um sind haben wurde werden vor wegen ihre seine beim gegen durch sprach traf',
  French:
    'le et les des est du une dans qui que pour pas sur au plus par ce avec ne sont cette ses aux mais nous été la de à en un il elle son sa a ont se lors après leur être avait',
  Spanish:
    'el los las del una por con para su como más pero sus al fue este ha está también desde son entre cuando muy la de en y que se un es no lo a le sobre hasta tras',
  Portuguese:
    'os do da em um uma para não com mais dos como foi ao ele das tem seu sua ou ser pelo isso são o de e que no na se por pela nos sobre entre',
  Italian:
    'il di che è per una sono non della con del dei da anche più alla nel gli ha come ma questo delle loro la e un in si al lo le dal sulla dopo tra',
  Catalan:
    'el la els les de i a en que es va per amb del un una no ha als dels per al seva seu són més però aquest també entre parlar',
  Romanian:
    'și de la în a cu pe care că din pentru nu un o mai este au fost al ale s-a despre prin după cei doi lui sau fi s',
  Dutch:
    'het een van en dat niet zijn op te met voor er maar om hij ook aan bij wordt naar heeft door hebben nog de in is als den die uit tot over werd volgens na was',
  Swedish:
    'och att det som en på är av för med till den har inte om ett men var jag sig från vi så kan i de han under efter',
  'Danish or Norwegian':
    'og at det som en på er av af for med til den har ikke om et men var jeg seg sig fra vi så kan i de han under etter efter skal blev ble',
  Finnish:
    'ja on ei se että oli hän joka mutta ovat sekä myös kun niin kuin tai ole jo yli ovat mukaan sen vuoden jonka olla vain kanssa hänen',
  Hungarian:
    'a az és hogy nem is egy volt meg ez de van már csak el még mint szerint ki vagy azt felek ami aki',
  Polish:
    'nie się na jest do że z jak po ale od przez dla tym który są tego przed oraz było także w i o a za ze to',
  'Czech or Slovak':
    'a v na se je že o s z do to i ve k pro by ale sa ktorý který jako po za si jsou byl bol ze od také',
  'Croatian, Serbian or Bosnian':
    'je u i na se da su za o od s sa ne što koji će iz kako bi ali nije bio kao do te po',
  Turkish:
    've bir bu için ile olarak da çok daha olan gibi sonra kadar ancak ne değil oldu eden göre ise de etti dedi',
  Indonesian:
    'yang dan di itu dengan untuk tidak ini dari dalam akan pada juga saya ke karena tersebut bisa ada mereka',
  Vietnamese:
    'và của là có được cho không trong với các một đã người những này về ra tại đến cũng khi từ để hai giữa',
  Tagalog: 'ang ng sa na mga at ay ni kay si para hindi ito siya upang noong nang may kung pag nila',
  Swahili: 'na ya wa kwa ni katika za la hii kuwa cha hiyo huo kati ambao alisema mjini siku hizo',
};

/** Languages and their words, English first. */
export const FUNCTION_WORDS = Object.entries(WORDS).map(([name, words]) => ({
  name,
  words: new Set(words.split(' ')),
}));
