<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Test\Integration\Integration\Core\Content;

use MultisiteWebhooks\Integration\Core\Content\NewPosts;
use MultisiteWebhooks\Test\Integration\Support\Client\Json;
use MultisiteWebhooks\Test\Integration\Support\EventTestCase;
use MultisiteWebhooks\Test\Integration\Support\Posts;
use MultisiteWebhooks\Test\Integration\Support\WordPress;
use PHPUnit\Framework\Attributes\CoversClass;

/** What is recorded at once of a post that is being created: what its receivers get if the process is killed then. */
#[CoversClass( NewPosts::class )]
final class NewPostsTest extends EventTestCase {

	protected function setUp(): void {
		parent::setUp();
		$this->subscribe( 'post_published' );
	}

	protected function tearDown(): void {
		unregister_taxonomy( 'topic' );
		unregister_taxonomy( 'hidden_topic' );
		Posts::delete_all();
		parent::tearDown();
	}

	public function test_it_has_the_terms_that_wordpress_stored_with_it(): void {
		register_taxonomy( 'topic', 'post' );
		register_taxonomy( 'hidden_topic', 'post', [ 'public' => false ] );
		wp_set_current_user( 1 );
		$terms = [ 'topic' => [ 'Tea' ], 'hidden_topic' => [ 'Secret' ] ];
		Posts::create( [ 'tags_input' => [ 'Q&A', 'München' ], 'tax_input' => $terms ] );

		$recorded = $this->recorded();

		self::assertSame( [ 'Uncategorized', 'München', 'Q&A', 'Tea' ], $recorded->at( 'terms' )->texts( 'name' ) );
		self::assertSame( [ 'uncategorized', 'munchen', 'qa', 'tea' ], $recorded->at( 'terms' )->texts( 'slug' ) );
		self::assertEquals( $recorded->value, $this->told( 'post_published' )->value );
	}

	public function test_terms_that_are_known_already_are_those_of_the_site(): void {
		Posts::create( [ 'tags_input' => [ 'Main' ] ] );
		switch_to_blog( 3 );
		Posts::create( [ 'tags_input' => [ 'Other' ] ] );
		restore_current_blog();
		Posts::create( [ 'tags_input' => [ 'Main' ] ] );

		self::assertSame( [ 'Uncategorized', 'Main' ], $this->recorded( 0 )->at( 'terms' )->texts( 'name' ) );
		self::assertSame( [ 'Uncategorized', 'Other' ], $this->recorded( 1 )->at( 'terms' )->texts( 'name' ) );
		self::assertSame( [ 'Uncategorized', 'Main' ], $this->recorded( 2 )->at( 'terms' )->texts( 'name' ) );
	}

	public function test_terms_that_other_code_adds_or_replaces_before_it_is_told_are_in_it(): void {
		$change = static function ( int $post, mixed $given, mixed $ids, string $taxonomy ): void {
			if ( 'category' === $taxonomy ) {
				wp_set_object_terms( $post, 'First', 'post_tag' );
				wp_set_object_terms( $post, 'Second', 'post_tag' );
				wp_set_object_terms( $post, 'Third', 'post_tag', true );
			}
		};
		add_action( 'set_object_terms', $change, 10, 4 );
		Posts::create();
		remove_action( 'set_object_terms', $change );

		self::assertSame( [ 'Uncategorized', 'Second', 'Third' ], $this->recorded()->at( 'terms' )->texts( 'name' ) );
	}

	public function test_it_has_the_image_that_it_was_given(): void {
		$image = Posts::image();
		Posts::create( [ 'meta_input' => [ '_thumbnail_id' => $image ] ] );

		self::assertSame( wp_get_attachment_url( $image ), $this->recorded()->text( 'featured_image_url' ) );
	}

	public function test_what_wordpress_did_not_store_itself_is_told_in_the_end(): void {
		$image  = Posts::image();
		$insert = static function ( mixed $taxonomy ) use ( $image ): void {
			$wpdb = WordPress::database();
			$post = (int) $wpdb->get_var( "SELECT MAX( ID ) FROM {$wpdb->posts}" );
			$wpdb->insert( $wpdb->postmeta, [ 'post_id' => $post, 'meta_key' => '_thumbnail_id', 'meta_value' => (string) $image ] );
		};
		add_action( 'set_object_terms', $insert );
		Posts::create();
		remove_action( 'set_object_terms', $insert );

		self::assertSame( wp_get_attachment_url( $image ), $this->told( 'post_published' )->text( 'featured_image_url' ) );
	}

	/** The payload as it is stored, in the order in which the events happened. */
	private function recorded( int $number = 0 ): Json {
		$all = WordPress::database()->get_col( 'SELECT envelope FROM wp_multisite_webhooks_events ORDER BY id' );
		self::assertIsString( $all[ $number ] ?? null );
		return Json::parse( $all[ $number ] )->at( 'data' );
	}
}
