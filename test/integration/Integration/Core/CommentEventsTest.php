<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Test\Integration\Integration\Core;

use MultisiteWebhooks\Integration\Core\CommentEvents;
use MultisiteWebhooks\Integration\Core\CoreRecorder;
use MultisiteWebhooks\Integration\Recorder;
use MultisiteWebhooks\Test\Integration\Support\EventTestCase;
use MultisiteWebhooks\Test\Integration\Support\Posts;
use PHPUnit\Framework\Attributes\CoversClass;

/** Events of WordPress about comments, made by its functions. */
#[CoversClass( CommentEvents::class )]
final class CommentEventsTest extends EventTestCase {

	private const ALL = [ 'comment_created', 'comment_approved' ];

	private int $post = 0;

	protected function setUp(): void {
		parent::setUp();
		$this->post = Posts::create( [ 'post_title' => 'Tea &amp; “Cake”' ] );
	}

	protected function tearDown(): void {
		Posts::delete_all();
		parent::tearDown();
	}

	public function test_a_comment_that_is_stored_is_told(): void {
		$this->subscribe( ...self::ALL );
		$url = 'https://example.com/';
		$id  = $this->comment( [ 'comment_author_url' => $url, 'comment_author_IP' => '203.0.113.9', 'comment_parent' => 7 ] );

		$told = $this->told( 'comment_created' );

		self::assertSame( [ $id, 'comment' ], [ $told->number( 'comment_id' ), $told->text( 'comment_type' ) ] );
		self::assertSame( 'approved', $told->text( 'status' ) );
		self::assertSame( [ 'Tom & "Jo"', 'Nice <b>tea</b> & more' ], [ $told->text( 'author_name' ), $told->text( 'content' ) ] );
		self::assertSame( [ 'tom@example.com', $url ], [ $told->text( 'author_email' ), $told->text( 'author_url' ) ] );
		self::assertSame( [ '203.0.113.9', 7 ], [ $told->text( 'author_ip' ), $told->number( 'parent_id' ) ] );
		self::assertNull( $told->at( 'user_id' )->value );
		self::assertSame( [ $this->post, 'Tea & “Cake”' ], [ $told->number( 'post_id' ), $told->text( 'post_title' ) ] );
		self::assertSame( get_permalink( $this->post ) . "#comment-{$id}", $told->text( 'url' ) );
		self::assertSame( 'admin', $told->text( 'actor', 'login' ) );
	}

	public function test_a_comment_on_another_site_is_told_with_that_site(): void {
		$this->subscribe( ...self::ALL );
		switch_to_blog( 3 );
		$post = Posts::create();
		$id   = $this->comment( [ 'comment_post_ID' => $post ] );
		restore_current_blog();

		$received = $this->received( 'comment_created' );

		self::assertSame( [ 3, 3 ], [ $received->json()->number( 'site', 'id' ), $received->data()->number( 'site_id' ) ] );
		self::assertSame( [ $id, $post ], [ $received->data()->number( 'comment_id' ), $received->data()->number( 'post_id' ) ] );
	}

	public function test_a_long_comment_is_told_in_part(): void {
		$this->subscribe( ...self::ALL );
		$this->comment( [ 'comment_content' => str_repeat( 'ü', 20_000 ) ] );

		self::assertSame( str_repeat( 'ü', 10_000 ), $this->told( 'comment_created' )->text( 'content' ) );
	}

	public function test_a_pingback_is_told_with_its_type(): void {
		$this->subscribe( ...self::ALL );
		$this->comment( [ 'comment_type' => 'pingback', 'comment_author_email' => '' ] );

		$told = $this->told( 'comment_created' );

		self::assertSame( [ 'pingback', null ], [ $told->text( 'comment_type' ), $told->at( 'author_email' )->value ] );
	}

	public function test_what_a_plugin_makes_of_a_comment_in_the_same_request_is_told(): void {
		$this->subscribe( ...self::ALL );
		$id = $this->comment( [ 'comment_approved' => '0' ] );
		wp_spam_comment( $id );

		self::assertSame( 'spam', $this->told( 'comment_created' )->text( 'status' ) );
	}

	public function test_what_is_no_comment_to_visitors_is_not_told(): void {
		register_post_type( 'hidden', [ 'public' => false ] );
		$this->subscribe( ...self::ALL );
		$this->comment( [ 'comment_approved' => 'spam' ] );
		$this->comment( [ 'comment_approved' => 'trash' ] );
		$this->comment( [ 'comment_type' => 'note' ] );
		$this->comment( [ 'comment_post_ID' => 0 ] );
		$hidden = $this->comment( [ 'comment_post_ID' => Posts::create( [ 'post_type' => 'hidden' ] ), 'comment_approved' => '0' ] );
		wp_set_comment_status( $hidden, 'approve' );
		unregister_post_type( 'hidden' );

		$this->assert_nothing_told();
	}

	public function test_a_comment_that_is_approved_is_told_each_time(): void {
		$id = $this->comment( [ 'comment_approved' => '0' ] );
		$this->subscribe( ...self::ALL );
		wp_set_comment_status( $id, 'approve' );
		$told = $this->told( 'comment_approved' );
		self::assertSame( $id, $told->number( 'comment_id' ) );
		self::assertSame( [ 'approved', 'pending' ], [ $told->text( 'status' ), $told->text( 'previous_status' ) ] );

		wp_spam_comment( $id );
		wp_update_comment( [ 'comment_ID' => $id, 'comment_approved' => '1' ] );
		wp_trash_comment( $id );
		wp_untrash_comment( $id );
		wp_set_comment_status( $id, 'hold' );
		wp_update_comment( [ 'comment_ID' => $id, 'comment_approved' => 'approve' ] );

		self::assertSame( array_fill( 0, 4, 'comment_approved' ), $this->types_received() );
	}

	public function test_what_approves_nothing_is_not_told(): void {
		$approved = $this->comment();
		$pending  = $this->comment( [ 'comment_approved' => '0' ] );
		$this->subscribe( ...self::ALL );
		wp_set_comment_status( $approved, 'approve' );
		wp_update_comment( [ 'comment_ID' => $approved, 'comment_content' => 'Other words' ] );
		wp_spam_comment( $pending );
		do_action( 'transition_comment_status', 'approved', 'unapproved', get_comment( $pending ) );
		do_action( 'transition_comment_status', 'approved', 'approved', get_comment( $approved ) );
		wp_delete_comment( $pending, true );

		$this->assert_nothing_told();
	}

	public function test_a_comment_that_is_created_approved_is_not_approved_as_well(): void {
		$this->subscribe( ...self::ALL );
		$this->comment( [ 'comment_approved' => '1' ] );

		self::assertSame( [ 'comment_created' ], $this->types_received() );
	}

	public function test_careless_code_is_not_noticed(): void {
		$recorder = new Recorder( static fn () => self::fail( 'There is nothing to record.' ), static fn () => null );
		$events   = new CommentEvents( new CoreRecorder( $recorder ) );
		$gone     = new \WP_Comment( (object) [ 'comment_ID' => '7000000' ] );
		foreach ( [ null, 'x', [], new \stdClass(), 1, $gone ] as $odd ) {
			$events->created( 1, $odd );
			$events->status_changed( 'approved', 'unapproved', $odd );
			$events->status_changed( $odd, $odd, $odd );
		}
		$this->assert_nothing_told();
	}

	/**
	 * @param array{
	 *     comment_post_ID?: int, comment_type?: string, comment_approved?: string, comment_content?: string, comment_author_email?: string,
	 *     comment_author_url?: string, comment_author_IP?: string, comment_parent?: int
	 * } $fields
	 */
	private function comment( array $fields = [] ): int {
		$id = wp_insert_comment(
			$fields + [
				'comment_post_ID'      => $this->post,
				'comment_author'       => 'Tom &amp; \"Jo\"',
				'comment_author_email' => 'tom@example.com',
				'comment_content'      => 'Nice <b>tea</b> &amp; more',
				'comment_approved'     => '1',
			]
		);
		self::assertIsInt( $id );
		return $id;
	}
}
