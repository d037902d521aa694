<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Test\Integration\Scenario\Capture;

use MultisiteWebhooks\Test\Integration\Support\Client\Json;
use MultisiteWebhooks\Test\Integration\Support\EventTestCase;
use MultisiteWebhooks\Test\Integration\Support\Posts;
use MultisiteWebhooks\Test\Integration\Support\Process\Runner;
use MultisiteWebhooks\Test\Integration\Support\Queries;
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
		$without = count( Queries::of( $create ) );
		$this->subscribe( '*' );
		array_map( $create, range( 1, 3 ) );

		self::assertCount( $without + 1, Queries::of( $create ) );
	}

	public function test_the_terms_and_fields_of_all_posts_are_read_in_one_query_each_once_their_events_are_closed(): void {
		$this->subscribe( 'post_published' );
		array_map( static fn (): int => Posts::create(), range( 1, 12 ) );

		$queries = Queries::of( fn () => $this->deliver() );

		self::assertCount( 1, self::with( 'meta_value FROM wp_postmeta WHERE post_id IN', $queries ) );
		self::assertCount( 1, self::with( 'SELECT DISTINCT t.term_id, tr.object_id', $queries ) );
		self::assertSame( array_fill( 0, 12, 'post_published' ), $this->types_received() );
	}

	/**
	 * @param list<string> $queries
	 * @return list<string>
	 */
	private static function with( string $part, array $queries ): array {
		return array_values( array_filter( $queries, static fn ( string $query ): bool => str_contains( $query, $part ) ) );
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
