import java.nio.file.Path;
import org.neo4j.configuration.GraphDatabaseSettings;
import org.neo4j.harness.Neo4jBuilders;

/**
 * Starts a Neo4j server with passwords in a folder, with the databases of another folder if one is given, prints its address,
 * and ends when standard input does.
 */
public class Start {
  public static void main(String[] arguments) throws Exception {
    var builder = Neo4jBuilders.newInProcessBuilder(Path.of(arguments[0])).withDisabledServer();
    if (arguments.length > 1) builder.copyFrom(Path.of(arguments[1]));
    try (var server = builder.withConfig(GraphDatabaseSettings.auth_enabled, true).build()) {
      System.out.println(server.boltURI());
      while (System.in.read() >= 0) {}
    }
  }
}
