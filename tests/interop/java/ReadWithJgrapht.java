import java.io.File;
import java.util.concurrent.atomic.AtomicInteger;
import org.jgrapht.Graph;
import org.jgrapht.graph.DefaultEdge;
import org.jgrapht.graph.builder.GraphTypeBuilder;
import org.jgrapht.nio.graphml.GraphMLImporter;

/** Prints what JGraphT reads from each GraphML file, which it validates by the schema: a line each. */
public class ReadWithJgrapht {
  public static void main(String[] files) {
    for (String file : files) {
      AtomicInteger count = new AtomicInteger();
      Graph<String, DefaultEdge> graph =
          GraphTypeBuilder.<String, DefaultEdge>directed()
              .allowingMultipleEdges(true)
              .allowingSelfLoops(true)
              .vertexSupplier(() -> "v" + count.getAndIncrement())
              .edgeClass(DefaultEdge.class)
              .buildGraph();
      new GraphMLImporter<String, DefaultEdge>().importGraph(graph, new File(file));
      System.out.printf("{\"nodes\": %d, \"edges\": %d}%n", graph.vertexSet().size(), graph.edgeSet().size());
    }
  }
}
