<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Test\Integration\Scenario\Capture;

use MultisiteWebhooks\Test\Integration\Support\Client\Json;
use MultisiteWebhooks\Test\Integration\Support\EventTestCase;
use MultisiteWebhooks\Test\Integration\Support\Posts;
use MultisiteWebhooks\Test\Integration\Support\Process\Runner;
use MultisiteWebhooks\Test\Integration\Support\WordPress;
use PHPUnit\Framework\Attributes\CoversNothing;

/** Posts are saved and comments written all the time: that costs nothing until somebody subscribes, and little after that. */
#[CoversNothing]
final class ContentCostTest extends EventTestCase {

	protected function tearDown(): void {
		Posts::delete_all();
		parent::tearDown();
	}

	public function test_posts_and_comments_cost_nothing_while_nobody_subscribes_to_them(): void {
		$nothing = [ 'files' => [], 'queries' => 0 ];
		self::assertSame( $nothing, $this->cost( '/' ), 'main site, no webhook' );
		$this->subscribe( 'site_created', 'user_registered' );
		self::assertSame( $nothing, $this->cost( '/' ), 'main site' );
		self::assertSame( $nothing, $this->cost( '/acme/' ), 'another site' );

		// The measurement would see it.
		$this->subscribe( 'post_updated' );
		$cost = $this->cost( '/acme/' );
		self::assertContains( 'PostEvents.php', $cost['files'] );
		self::assertNotContains( 'CommentEvents.php', $cost['files'] );
		self::assertGreaterThan( 0, $cost['queries'] );
	}

	public function test_an_import_is_told_completely_and_does_not_fill_the_memory(): void {
		$this->subscribe( '*' );
		[ $growth, $ids ] = explode( "\n", Runner::run( 'import-posts', '44' ) );
		$posts            = array_map( intval( ... ), explode( ',', $ids ) );
		array_map( Posts::added( ... ), $posts );

		self::assertLessThan( 100_000, (int) $growth );
		self::assertSame(
			[ ...array_fill( 0, 44, 'comment_created' ), ...array_fill( 0, 44, 'post_published' ) ],
			$this->types_received()
		);
	}

	public function test_a_post_that_is_created_costs_one_query(): void {
		$create = static fn (): int => Posts::create(
			[
				'post_title' => uniqid( 'Post ' ),
				'tags_input' => [ 'Imported' ],
				'meta_input' => [ 'imported_from' => 'elsewhere' ],
			]
		);
		array_map( $create, range( 1, 3 ) );
		$without = $this->queries( $create );
		$this->subscribe( '*' );
		array_map( $create, range( 1, 3 ) );

		self::assertSame( $without + 1, $this->queries( $create ) );
	}

	public function test_the_terms_and_fields_of_all_posts_are_read_in_one_query_each_once_their_events_are_closed(): void {
		$this->subscribe( 'post_published' );
		array_map( static fn (): int => Posts::create(), range( 1, 12 ) );
		$read = [ 'fields' => 0, 'terms' => 0 ];
		add_filter(
			'query',
			static function ( string $sql ) use ( &$read ): string {
				$read['fields'] += (int) str_contains( $sql, 'meta_value FROM wp_postmeta WHERE post_id IN' );
				$read['terms']  += (int) str_contains( $sql, 'SELECT DISTINCT t.term_id, tr.object_id' );
				return $sql;
			}
		);
		$this->deliver();

		self::assertSame( [ 'fields' => 1, 'terms' => 1 ], $read );
		self::assertSame( array_fill( 0, 12, 'post_published' ), $this->types_received() );
	}

	/** @param \Closure(): mixed $work */
	private function queries( \Closure $work ): int {
		$before = WordPress::database()->num_queries;
		$work();
		return WordPress::database()->num_queries - $before;
	}

	/** @return array{files: list<string>, queries: int} */
	private function cost( string $path ): array {
		$printed = Json::parse( Runner::run( 'content', $path ) );
		$files   = $printed->at( 'files' )->value;
		self::assertIsArray( $files );
		return [
			'files'   => array_values( array_filter( $files, is_string( ... ) ) ),
			'queries' => $printed->number( 'queries' ),
		];
	}
}
