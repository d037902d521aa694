<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Test\Integration\Integration\Core\Content;

use MultisiteWebhooks\Integration\Core\Content\RunningSaves;
use MultisiteWebhooks\Test\Integration\Support\EventTestCase;
use MultisiteWebhooks\Test\Integration\Support\Posts;
use MultisiteWebhooks\Test\Integration\Support\Receiver\Receiver;
use MultisiteWebhooks\Test\Integration\Support\WordPress;
use PHPUnit\Framework\Attributes\CoversClass;
use PHPUnit\Framework\Attributes\DataProvider;

/** Posts that are saved, one within the other, and saves that fail. */
#[CoversClass( RunningSaves::class )]
final class RunningSavesTest extends EventTestCase {

	protected function tearDown(): void {
		Posts::delete_all();
		parent::tearDown();
	}

	/** @param \Closure(int): mixed $fail */
	#[DataProvider( 'failures' )]
	public function test_after_a_post_that_could_not_be_stored_terms_and_images_are_told( \Closure $fail ): void {
		$id    = Posts::create();
		$image = Posts::image();
		$this->subscribe( 'post_published', 'post_updated' );
		$break = static fn ( array $data ): array => [ 'no_such_column' => 1 ] + $data;
		add_filter( 'wp_insert_post_data', $break );
		$suppressed = WordPress::database()->suppress_errors( true );
		self::assertSame( 0, $fail( $id ) );
		WordPress::database()->suppress_errors( $suppressed );
		remove_filter( 'wp_insert_post_data', $break );
		wp_set_post_terms( $id, [ 'Lamps' ], 'post_tag' );
		self::assertSame( [ 'terms' ], $this->told( 'post_updated' )->at( 'changed_fields' )->value );

		Receiver::clear();
		set_post_thumbnail( $id, $image );
		self::assertSame( [ 'featured_image_url' ], $this->told( 'post_updated' )->at( 'changed_fields' )->value );
	}

	/** @return iterable<string, array{\Closure(int): mixed}> */
	public static function failures(): iterable {
		yield 'a new one' => [ static fn () => wp_insert_post( [ 'post_title' => 'Lost' ] ) ];
		yield 'the same one' => [ static fn ( int $id ) => wp_update_post( [ 'ID' => $id, 'post_title' => 'Lost' ] ) ];
	}

	public function test_a_post_is_told_however_many_others_are_saved_while_it_is_saved(): void {
		$first  = Posts::create();
		$others = array_map( static fn (): int => Posts::create(), range( 1, 21 ) );
		$this->subscribe( 'post_updated' );
		$save = static function ( int $id ) use ( $first, $others ): void {
			foreach ( $id === $first ? $others : [] as $other ) {
				wp_update_post( [ 'ID' => $other, 'post_title' => 'A title' ] );
			}
		};
		add_action( 'pre_post_update', $save, 20 );
		wp_update_post( [ 'ID' => $first, 'post_title' => 'Another', 'tags_input' => [ 'Lamps' ] ] );

		self::assertSame( [ 'terms', 'title' ], $this->told( 'post_updated' )->at( 'changed_fields' )->value );
	}
}
