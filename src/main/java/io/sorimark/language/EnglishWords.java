package io.sorimark.language;

import io.sorimark.language.Words.Term;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.en.PorterStemFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;

/** English: stop words and fillers out, Porter's stems. */
final class EnglishWords {

  private static final int SHORTEST = 3;

  /** Function words, fillers of speech, and verbs that say nothing of what the talk is about. */
  private static final Set<String> STOPS =
      words(
          """
          a about above across actually after again against ago ah ahead all almost along already
          also although always am among an and another any anybody anymore anyone anything anyway
          anyways apart are aren't around as aside ask asked asking at away back basically be became
          because become becomes been before behind being believe below besides best better between
          beyond big bit both bring brings brought but by call called calling came can can't cannot
          care case cases certain certainly clear clearly come comes coming completely correct could
          couldn't couple course cool day days deal definitely did didn't different do does doesn't
          doing don't done down during each earlier early easier easily easy either else end ends
          enough entire entirely especially etc even eventually ever every everybody everyone
          everything exactly example examples except fact fair fairly far feel feels felt few figure
          find first folks for forth found four from front full fun funny further gave general
          generally get gets getting give given gives giving glad go goes going gone gonna good got
          gotta gotten great guess guy guys had half happen happened happening happens happy hard
          has hasn't have haven't having he he'd he'll he's hear heard hello help helped helpful
          helps her here here's hers herself hey hi him himself his hmm hope hopefully how how's
          however huge huh i i'd i'll i'm i've idea if imagine important in including indeed instead
          interested interesting into is isn't it it'd it'll it's its itself just keep keeps kept
          kind kinda kinds knew know knowing known knows large last lastly late later laughing laughs
          laughter least left less let let's like liked likely likes little ll long longer look
          looked looking looks lot lots love made main mainly make makes making many matter may maybe
          me mean meaning means meant mention mentioned mentioning might mind mine minute minutes
          moment more most mostly move moved much music must my myself name named namely near nearly
          necessarily need needed needs neither never new next nice no nobody none nope nor not
          nothing notice now number obvious obviously of off often oh ok okay old on once one one's
          ones only onto oops or original other others ought our ours ourselves out over own part
          particular particularly parts past people per perfect perhaps person piece pieces place
          places play plus point points possible possibly potentially pretty previous previously
          probably put puts putting question questions quick quickly quite rather re read ready real
          really reason reasons recently regarding relatively right ring said same saw say saying
          says second see seeing seem seemed seems seen sense set several shall she she'd she'll
          she's should shouldn't show showed showing shows side similar similarly simple simply since
          single six small so some somebody somebody's somehow someone something sometimes somewhat
          somewhere soon sorry sort sorts sound sounds start started starting starts stay step still
          stop story stuff such super suppose sure take taken takes taking talk talked talking talks
          tell telling tells ten term terms than thank thanks that that'd that'll that's the their
          theirs them themselves then there there'll there's therefore these they they'd they'll
          they're they've thing things think thinking thinks third this those though thought thoughts
          three through throughout till time times to today together told tomorrow too took top
          topic topics total totally touch toward towards tried tries true truly try trying turn
          turned turns two type types uh uh-huh um under understand unless until up upon us use used
          useful uses using usually various vast ve version very via view wait wanna want wanted
          wants was wasn't way ways we we'd we'll we're we've week weeks weird welcome well went were
          weren't what what's whatever when when's whenever where where's whereas wherever whether
          which while who who's whoever whole whose why wild will wish with within without woah won't
          wonder wondering word words work worked working works worry worth would wouldn't wow write
          yeah year years yep yes yesterday yet you you'd you'll you're you've your yours yourself
          yourselves zero one's five seven eight nine applause
          """);

  /** Words of content that name nothing: verbs and adjectives that often stand in speech. */
  private static final Set<String> NOT_NAMES =
      words(
          """
          billion billions dozen dozens eleven fifteen fifty forty hundred hundreds million millions
          ninety percent sixty thirty thousand thousands twelve twenty
          able add added adding agree agreed allow allowed allows apply appreciate available aware
          awesome bad based basic begin beginning begins big bigger biggest broad broken build builds
          built buy careful cheap check choose chose chosen common compare compared complete complex
          complicated confusing consider considered continue convince cover crazy create created
          creates curious current decide decided describe describes determine develop difficult
          directly discuss discussed effective efficient enable enjoy ensure excellent excited
          exciting exist existing exists expect expected expensive explain explained extremely false
          familiar fantastic fast faster fewer final finally fine finish finished fit fix fixed
          follow followed following forget free fully gain get given go grow had handle hate heavy
          hit hold implement improve improved include included includes increase increasing
          independent individual initial inside interact introduce introduced involve involved join
          joined joining jump learn learned leave lets limited literally live lived load
          lose lost low lower major manage massive maximum mess met miss missing modern multiple
          natural necessary normal offer offered open opposite ordinary overall pass pay pick picked
          popular potential powerful prefer present private proper prove proven provide provided
          provides public publish pull push quickly raise random rare react reach recent recommend
          reduce relate related relevant rely remember remove removed replace require required
          requires respond run running runs sad safe save seek sell send separate serious
          serve share shared short shut significant skip slow smart solve solved special specific
          specifically spend spent stand stick strange strong struggle successful suck suggest tend
          terrible throw tough track traditional train trained trust typical typically
          unfortunately unique update updated upset vary visit wide win wonderful worse worst write
          writing written wrong wrote absolutely amazing
          """);

  private static final Analyzer ANALYZER =
      new Analyzer() {
        @Override
        protected TokenStreamComponents createComponents(String field) {
          Tokenizer words = new StandardTokenizer();
          TokenStream lower = new LowerCaseFilter(new EnglishPossessiveFilter(words));
          return new TokenStreamComponents(words, new PorterStemFilter(lower));
        }
      };

  private EnglishWords() {}

  static List<Term> in(String text) {
    return Terms.in(
        text,
        ANALYZER,
        (stem, type, start, end) -> term(text.substring(start, end), stem, start, end));
  }

  private static Optional<Term> term(String written, String stem, int start, int end) {
    String word = written.toLowerCase(Locale.ROOT).replace('\u2019', '\'');
    boolean acronym = written.length() == 2 && written.chars().allMatch(Character::isUpperCase);
    if (STOPS.contains(word) || (word.length() < SHORTEST && !acronym)) {
      return Optional.empty();
    }
    return Optional.of(new Term(start, end, stem, isName(word)));
  }

  private static boolean isName(String word) {
    return !NOT_NAMES.contains(word)
        && !word.endsWith("ly")
        && !(word.endsWith("ed") && !word.endsWith("eed"))
        && word.chars().anyMatch(Character::isLetter);
  }

  /** Whether it is a word of everyday talk that says nothing of what the talk is about. */
  static boolean isEveryday(String word) {
    return STOPS.contains(word) || NOT_NAMES.contains(word);
  }

  private static Set<String> words(String list) {
    return Set.of(
        list.strip()
            .lines()
            .flatMap(line -> Arrays.stream(line.split(" ")))
            .distinct()
            .toArray(String[]::new));
  }
}
