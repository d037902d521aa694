<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Test\Integration\Integration\Core\Content;

use MultisiteWebhooks\Integration\Core\Content\PostEvents;
use MultisiteWebhooks\Integration\Core\CoreRecorder;
use MultisiteWebhooks\Integration\Recorder;
use MultisiteWebhooks\Test\Integration\Support\Client\Json;
use MultisiteWebhooks\Test\Integration\Support\EventTestCase;
use MultisiteWebhooks\Test\Integration\Support\Posts;
use MultisiteWebhooks\Test\Integration\Support\WordPress;
use PHPUnit\Framework\Attributes\CoversClass;
use PHPUnit\Framework\Attributes\DataProvider;

/**
 * Events of WordPress about posts, made by its functions.
 *
 * @phpstan-import-type Fields from Posts
 */
#[CoversClass( PostEvents::class )]
final class PostEventsTest extends EventTestCase {

	private const ALL = [ 'post_published', 'post_updated', 'post_trashed' ];

	protected function tearDown(): void {
		Posts::delete_all();
		parent::tearDown();
	}

	public function test_a_post_is_told_once_it_is_published_as_the_request_leaves_it(): void {
		$this->subscribe( ...self::ALL );
		$id = Posts::create( [ 'post_title' => 'Tea &amp; “Cake”', 'post_content' => "<!-- wp:p --><p>One\ntwo</p><!-- /wp:p -->" ] );
		wp_set_post_terms( $id, [ 'Q&A' ], 'post_tag' );
		wp_update_post( [ 'ID' => $id, 'post_excerpt' => 'Short' ] );
		$image = Posts::attach_image( $id );

		$told = $this->told( 'post_published' );

		self::assertSame( [ $id, 'post', 'publish' ], [ $told->number( 'post_id' ), $told->text( 'post_type' ), $told->text( 'status' ) ] );
		self::assertSame( [ 'Tea & “Cake”', 'Short' ], [ $told->text( 'title' ), $told->text( 'excerpt' ) ] );
		self::assertSame( 'new', $told->text( 'previous_status' ) );
		self::assertSame( [ 1, 'admin' ], [ $told->number( 'author_id' ), $told->text( 'author_name' ) ] );
		self::assertSame( [ 'Uncategorized', 'Q&A' ], $told->at( 'terms' )->texts( 'name' ) );
		self::assertSame( wp_get_attachment_url( $image ), $told->text( 'featured_image_url' ) );
		self::assertSame( get_permalink( $id ), $told->text( 'url' ) );
		self::assertSame( rest_url( "wp/v2/posts/{$id}" ), $told->text( 'rest_url' ) );
		self::assertSame( 'admin', $told->text( 'actor', 'login' ) );
	}

	public function test_a_post_on_another_site_is_told_with_that_site(): void {
		$this->subscribe( ...self::ALL );
		switch_to_blog( 3 );
		$id = Posts::create();
		restore_current_blog();

		$received = $this->received( 'post_published' );

		self::assertSame( [ 3, 3 ], [ $received->json()->number( 'site', 'id' ), $received->data()->number( 'site_id' ) ] );
		self::assertSame( $id, $received->data()->number( 'post_id' ) );
	}

	public function test_after_a_post_that_could_not_be_stored_others_are_told(): void {
		$id = Posts::create();
		$this->subscribe( ...self::ALL );
		$break = static fn ( array $data ): array => [ 'no_such_column' => 1 ] + $data;
		add_filter( 'wp_insert_post_data', $break );
		$suppressed = WordPress::database()->suppress_errors( true );
		$failed     = [ wp_update_post( [ 'ID' => $id, 'post_title' => 'Lost' ] ), wp_insert_post( [ 'post_title' => 'Lost' ] ) ];
		WordPress::database()->suppress_errors( $suppressed );
		remove_filter( 'wp_insert_post_data', $break );
		wp_update_post( [ 'ID' => $id, 'post_title' => 'Kept' ] );

		self::assertSame( [ 0, 0 ], $failed );
		self::assertSame( 'Kept', $this->told( 'post_updated' )->text( 'title' ) );
	}

	/** @param Fields $fields */
	#[DataProvider( 'publications' )]
	public function test_what_becomes_published_is_told_with_what_it_was( string $previous, array $fields ): void {
		$id = Posts::create( [ 'post_status' => $previous ] + $fields );
		$this->subscribe( ...self::ALL );
		wp_update_post( [ 'ID' => $id, 'post_status' => 'publish', 'post_date' => '2026-01-02 03:04:05', 'post_date_gmt' => '' ] );

		self::assertSame( $previous, $this->told( 'post_published' )->text( 'previous_status' ) );
	}

	/** @return iterable<string, array{string, Fields}> */
	public static function publications(): iterable {
		yield 'a draft' => [ 'draft', [] ];
		yield 'a page' => [ 'pending', [ 'post_type' => 'page' ] ];
		yield 'a private post' => [ 'private', [] ];
		yield 'a scheduled post' => [ 'future', [ 'post_date' => '2099-01-02 03:04:05' ] ];
		yield 'a post that an editor has just started' => [ 'auto-draft', [] ];
	}

	public function test_a_post_that_is_restored_from_the_trash_is_published_again(): void {
		$id = Posts::create();
		wp_trash_post( $id );
		$this->subscribe( ...self::ALL );
		add_filter( 'wp_untrash_post_status', 'wp_untrash_post_set_previous_status', 10, 3 );
		wp_untrash_post( $id );

		self::assertSame( 'trash', $this->told( 'post_published' )->text( 'previous_status' ) );
	}

	public function test_a_post_whose_status_other_code_writes_by_itself_is_told(): void {
		$id = Posts::create( [ 'post_status' => 'draft' ] );
		$this->subscribe( ...self::ALL );
		Posts::write( $id, [ 'post_status' => 'publish' ] );
		wp_transition_post_status( 'publish', 'draft', Posts::get( $id ) );

		$this->told( 'post_published' );
	}

	public function test_what_visitors_do_not_see_is_not_told(): void {
		register_post_type( 'hidden', [ 'public' => false ] );
		$this->subscribe( ...self::ALL );
		foreach ( [ 'attachment', 'nav_menu_item', 'wp_template', 'wp_block', 'hidden', 'unknown' ] as $type ) {
			$id = Posts::create( [ 'post_type' => $type ] );
			wp_update_post( [ 'ID' => $id, 'post_title' => 'Another' ] );
			wp_trash_post( $id );
		}
		foreach ( [ 'draft', 'private', 'pending', 'auto-draft' ] as $status ) {
			$id = Posts::create( [ 'post_status' => $status ] );
			wp_update_post( [ 'ID' => $id, 'post_title' => 'Another' ] );
		}
		Posts::create( [ 'post_status' => 'publish', 'post_date' => '2099-01-02 03:04:05' ] );
		wp_trash_post( Posts::create( [ 'post_status' => 'auto-draft' ] ) );
		unregister_post_type( 'hidden' );

		$this->assert_nothing_told();
	}

	public function test_a_public_type_of_a_plugin_is_told(): void {
		register_post_type( 'book', [ 'public' => true ] );
		$this->subscribe( ...self::ALL );
		Posts::create( [ 'post_type' => 'book' ] );

		$told = $this->told( 'post_published' );
		unregister_post_type( 'book' );

		self::assertSame( [ 'book', null ], [ $told->text( 'post_type' ), $told->at( 'rest_url' )->value ] );
		self::assertSame( [], $told->at( 'terms' )->items() );
	}

	/** @param Fields $fields */
	#[DataProvider( 'changes' )]
	public function test_a_change_of_a_published_post_is_told( array $fields, string $changed, mixed $old, mixed $new ): void {
		$id = Posts::create( [ 'post_name' => 'first', 'post_excerpt' => 'Short', 'post_date' => '2026-01-02 03:04:05' ] );
		$this->subscribe( ...self::ALL );
		wp_update_post( [ 'ID' => $id ] + $fields );

		$told = $this->told( 'post_updated' );

		self::assertSame( [ $changed ], $told->at( 'changed_fields' )->value );
		self::assertEquals( Json::of( (object) [ $changed => [ 'old' => $old, 'new' => $new ] ] )->value, $told->at( 'changes' )->value );
	}

	/** @return iterable<string, array{Fields, string, mixed, mixed}> */
	public static function changes(): iterable {
		yield 'title' => [ [ 'post_title' => 'Tea &amp; more' ], 'title', 'A title', 'Tea & more' ];
		yield 'slug' => [ [ 'post_name' => 'second' ], 'slug', 'first', 'second' ];
		yield 'excerpt' => [ [ 'post_excerpt' => 'Shorter' ], 'excerpt', 'Short', 'Shorter' ];
		yield 'author' => [ [ 'post_author' => 2 ], 'author_id', 1, 2 ];
		yield 'password' => [ [ 'post_password' => 'secret' ], 'password_protected', false, true ];
		yield 'withdrawn' => [ [ 'post_status' => 'draft' ], 'status', 'publish', 'draft' ];
		yield 'hidden' => [ [ 'post_status' => 'private' ], 'status', 'publish', 'private' ];
		$date = [ 'post_date' => '2026-02-02 03:04:05', 'post_date_gmt' => '2026-02-02 03:04:05', 'edit_date' => true ];
		yield 'date' => [ $date, 'published_at', '2026-01-02T03:04:05.000Z', '2026-02-02T03:04:05.000Z' ];
	}

	public function test_of_the_content_only_the_name_is_told(): void {
		$id = Posts::create();
		$this->subscribe( ...self::ALL );
		wp_update_post( [ 'ID' => $id, 'post_content' => 'New words' ] );

		$told = $this->told( 'post_updated' );

		self::assertSame( [ 'content' ], $told->at( 'changed_fields' )->value );
		self::assertEquals( new \stdClass(), $told->at( 'changes' )->value );
		self::assertSame( 'New words', $told->text( 'excerpt' ) );
	}

	public function test_several_changes_in_one_request_are_told_once(): void {
		$id    = Posts::create();
		$image = Posts::image();
		$this->subscribe( ...self::ALL );
		wp_update_post( [ 'ID' => $id, 'post_title' => 'Second' ] );
		wp_update_post( [ 'ID' => $id, 'post_title' => 'Third' ] );
		set_post_thumbnail( $id, $image );
		wp_set_post_terms( $id, [ 'Lamps' ], 'post_tag' );

		$told = $this->told( 'post_updated' );

		self::assertSame( [ 'featured_image_url', 'terms', 'title' ], $told->at( 'changed_fields' )->value );
		self::assertSame( [ 'A title', 'Third' ], [ $told->text( 'changes', 'title', 'old' ), $told->text( 'changes', 'title', 'new' ) ] );
	}

	/** @param \Closure(int, int): mixed $change */
	#[DataProvider( 'changes_without_a_save' )]
	public function test_a_change_without_a_save_is_told( string $changed, \Closure $change ): void {
		$id    = Posts::create( [ 'tags_input' => [ 'Old' ] ] );
		$image = Posts::image();
		set_post_thumbnail( $id, Posts::image() );
		$this->subscribe( ...self::ALL );
		$change( $id, $image );

		self::assertSame( [ $changed ], $this->told( 'post_updated' )->at( 'changed_fields' )->value );
	}

	/** @return iterable<string, array{string, \Closure(int, int): mixed}> */
	public static function changes_without_a_save(): iterable {
		yield 'a term is added' => [ 'terms', static fn ( int $id ) => wp_add_object_terms( $id, 'New', 'post_tag' ) ];
		yield 'a term is removed' => [ 'terms', static fn ( int $id ) => wp_remove_object_terms( $id, 'Old', 'post_tag' ) ];
		yield 'terms are replaced' => [ 'terms', static fn ( int $id ) => wp_set_object_terms( $id, 'New', 'post_tag' ) ];
		$image = 'featured_image_url';
		yield 'the featured image is replaced' => [ $image, static fn ( int $id, int $image ) => set_post_thumbnail( $id, $image ) ];
		yield 'the featured image is removed' => [ $image, static fn ( int $id ) => delete_post_thumbnail( $id ) ];
	}

	public function test_the_featured_image_of_a_post_without_one_is_told(): void {
		$id    = Posts::create();
		$image = Posts::image();
		$this->subscribe( ...self::ALL );
		set_post_thumbnail( $id, $image );

		$told = $this->told( 'post_updated' );

		self::assertNull( $told->at( 'changes', 'featured_image_url', 'old' )->value );
		self::assertSame( wp_get_attachment_url( $image ), $told->text( 'changes', 'featured_image_url', 'new' ) );
	}

	public function test_what_changes_nothing_is_not_told(): void {
		$id = Posts::create( [ 'tags_input' => [ 'Old' ] ] );
		$this->subscribe( ...self::ALL );
		wp_update_post( [ 'ID' => $id, 'post_title' => 'Taken back' ] );
		wp_update_post( [ 'ID' => $id, 'post_title' => 'A title' ] );
		wp_set_object_terms( $id, 'Old', 'post_tag' );
		update_post_meta( $id, 'other', '1' );
		wp_publish_post( $id );
		_wp_put_post_revision( $id );
		WordPress::load_admin( 'post' );
		wp_create_post_autosave( [ 'post_ID' => $id, 'post_type' => 'post', 'post_title' => 'New', 'content' => 'New', 'excerpt' => '' ] );
		do_action( 'transition_post_status', 'publish', 'publish', Posts::get( $id ) );
		do_action( 'transition_post_status', 'trash', 'publish', Posts::get( $id ) );
		do_action( 'post_updated', (string) $id, Posts::get( $id ), Posts::get( $id ) );
		do_action( 'set_object_terms', $id, [], [], 'post_tag' );

		$this->assert_nothing_told();
	}

	public function test_a_post_that_is_deleted_without_the_trash_is_not_told(): void {
		$id = Posts::create( [ 'tags_input' => [ 'Old' ] ] );
		Posts::attach_image( $id );
		$this->subscribe( ...self::ALL );
		wp_delete_post( $id, true );

		$this->assert_nothing_told();
	}

	public function test_careless_code_is_not_noticed(): void {
		$nothing  = static fn ( string $slug, array|\Closure $told ) =>
			self::assertContains( $told instanceof \Closure ? $told() : $told, [ null, [] ], $slug );
		$recorder = new Recorder( $nothing, static fn () => null );
		$events   = new PostEvents( new CoreRecorder( $recorder ) );
		foreach ( [ null, 'x', '7000', [], new \stdClass(), -1, 2.5, true ] as $odd ) {
			$events->status_changed( $odd, $odd, $odd );
			$events->updating( $odd );
			$events->terms_changing( $odd );
			$events->updated( $odd );
			$events->field_adding( $odd, '_thumbnail_id' );
			$events->field_changing( 1, $odd, '_thumbnail_id' );
			$events->field_changed( 1, $odd, '_thumbnail_id' );
			$events->deleting( $odd );
			$events->deleted( $odd );
		}
		$this->assert_nothing_told();
	}

	/** As code does that creates a product and then fills it. */
	public function test_who_wants_only_updates_is_not_told_of_a_publication(): void {
		$this->subscribe( 'post_updated' );
		$id = Posts::create();
		wp_set_post_terms( $id, [ 'Lamps' ], 'post_tag' );
		wp_update_post( [ 'ID' => $id, 'post_title' => 'Second' ] );
		$this->assert_nothing_told();

		wp_update_post( [ 'ID' => $id, 'post_title' => 'Third' ] );
		self::assertSame( 'Third', $this->told( 'post_updated' )->text( 'title' ) );
	}

	/** @param Fields $fields */
	#[DataProvider( 'in_the_trash' )]
	public function test_a_post_that_goes_to_the_trash_is_told_as_it_was( array $fields, string $previous ): void {
		$id  = Posts::create( $fields );
		$url = get_permalink( $id );
		$this->subscribe( ...self::ALL );
		wp_trash_post( $id );

		$told = $this->told( 'post_trashed' );

		self::assertSame( [ 'trash', $previous ], [ $told->text( 'status' ), $told->text( 'previous_status' ) ] );
		self::assertSame( [ $url, 'draft' === $previous ? '' : 'a-title' ], [ $told->text( 'url' ), $told->text( 'slug' ) ] );
	}

	/** @return iterable<string, array{Fields, string}> */
	public static function in_the_trash(): iterable {
		yield 'published' => [ [], 'publish' ];
		yield 'a page' => [ [ 'post_type' => 'page' ], 'publish' ];
		yield 'a draft' => [ [ 'post_status' => 'draft' ], 'draft' ];
		yield 'scheduled' => [ [ 'post_date' => '2099-01-02 03:04:05' ], 'future' ];
	}

	public function test_a_post_that_is_published_and_trashed_in_one_request_is_told_as_it_was(): void {
		$this->subscribe( ...self::ALL );
		$id = Posts::create();
		wp_trash_post( $id );

		self::assertSame( [ 'post_published', 'post_trashed' ], $this->types_received() );
	}
}
