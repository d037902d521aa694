<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Test\Integration\Scenario\Capture;

use MultisiteWebhooks\Test\Integration\Support\PeopleTestCase;
use MultisiteWebhooks\Test\Integration\Support\Posts;
use MultisiteWebhooks\Test\Integration\Support\WordPress;
use PHPUnit\Framework\Attributes\CoversNothing;
use PHPUnit\Framework\Attributes\DataProvider;

/** What was rolled back, with the event that told of it, does not hide what the same process does to the same thing afterwards. */
#[CoversNothing]
final class RolledBackTest extends PeopleTestCase {

	protected function tearDown(): void {
		Posts::delete_all();
		parent::tearDown();
	}

	/** @param \Closure(int): mixed $change */
	#[DataProvider( 'posts' )]
	public function test_a_post_is_told( string $slug, string $status, \Closure $change ): void {
		$id = Posts::create( [ 'post_status' => $status ] );
		$this->subscribe( 'post_published', 'post_updated' );
		self::roll_back( static fn () => $change( $id ) );
		wp_update_post( [ 'ID' => $id, 'post_status' => 'publish', 'post_title' => 'Third' ] );

		self::assertSame( 'Third', $this->told( $slug )->text( 'title' ) );
	}

	/** @return iterable<string, array{string, string, \Closure(int): mixed}> */
	public static function posts(): iterable {
		yield 'a publication' => [ 'post_published', 'draft', static fn ( int $id ) => wp_publish_post( $id ) ];
		$update = static fn ( int $id ) => wp_update_post( [ 'ID' => $id, 'post_title' => 'Second' ] );
		yield 'an update' => [ 'post_updated', 'publish', $update ];
		yield 'a deletion' => [ 'post_updated', 'publish', static fn ( int $id ) => wp_delete_post( $id, true ) ];
	}

	public function test_the_update_of_a_user_whose_deletion_was_rolled_back_is_told(): void {
		$this->create_user();
		$this->subscribe( 'user_updated' );
		self::roll_back( fn () => wpmu_delete_user( $this->user ) );
		wp_update_user( [ 'ID' => $this->user, 'nickname' => 'Z' ] );

		self::assertSame( [ 'nickname' ], $this->told( 'user_updated' )->at( 'changed_fields' )->value );
	}

	/** @param \Closure(): mixed $work */
	private static function roll_back( \Closure $work ): void {
		WordPress::query( 'START TRANSACTION' );
		$work();
		WordPress::query( 'ROLLBACK' );
		wp_cache_flush();
	}
}
