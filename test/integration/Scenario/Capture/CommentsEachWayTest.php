<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Test\Integration\Scenario\Capture;

use MultisiteWebhooks\Test\Integration\Support\HttpEventTestCase;
use MultisiteWebhooks\Test\Integration\Support\Posts;
use PHPUnit\Framework\Attributes\CoversNothing;

/** Comments are written and approved in real requests: each is told once. */
#[CoversNothing]
final class CommentsEachWayTest extends HttpEventTestCase {

	private const ALL = [ 'comment_created', 'comment_approved' ];

	private int $post = 0;

	protected function setUp(): void {
		parent::setUp();
		$this->post = Posts::create();
	}

	protected function tearDown(): void {
		Posts::delete_all();
		parent::tearDown();
	}

	public function test_a_visitor(): void {
		$this->subscribe( ...self::ALL );
		$form = [ 'comment' => "It's <b>nice</b> & warm", 'author' => "Jo O'Neil", 'email' => 'jo@example.com' ];
		$form = [ 'comment_post_ID' => $this->post ] + $form;
		self::assertSame( 302, self::visitor( '/wp-comments-post.php', $form )->status );

		$told = $this->told( 'comment_created' );

		self::assertSame( [ 'pending', "It's <b>nice</b> & warm" ], [ $told->text( 'status' ), $told->text( 'content' ) ] );
		self::assertSame( [ "Jo O'Neil", 'jo@example.com' ], [ $told->text( 'author_name' ), $told->text( 'author_email' ) ] );
		self::assertSame( '127.0.0.1', $told->text( 'author_ip' ) );
		self::assertNull( $told->at( 'actor' )->value );
	}

	public function test_rest(): void {
		$this->subscribe( ...self::ALL );
		$fields = [ 'post' => $this->post, 'content' => 'Nice', 'author_name' => 'Jo', 'author_email' => 'jo@example.com' ];
		$id     = self::rest( 'POST', '/comments', [ 'status' => 'approved' ] + $fields )->number( 'id' );
		$told   = $this->told( 'comment_created' );
		self::assertSame( [ $id, 'approved' ], [ $told->number( 'comment_id' ), $told->text( 'status' ) ] );
		self::assertSame( 'admin', $told->text( 'actor', 'login' ) );

		$this->begin_again();
		self::rest( 'POST', "/comments/{$id}", [ 'status' => 'hold' ] );
		self::rest( 'POST', "/comments/{$id}", [ 'content' => 'Very nice' ] );
		$this->assert_nothing_told();

		self::rest( 'POST', "/comments/{$id}", [ 'status' => 'approved' ] );
		self::assertSame( 'pending', $this->told( 'comment_approved' )->text( 'previous_status' ) );
	}

	public function test_xmlrpc(): void {
		$this->subscribe( ...self::ALL );
		$new = self::xmlrpc( 'wp.newComment', [ $this->post, [ 'content' => 'Nice' ] ] );
		self::assertSame( 'Nice', $this->told( 'comment_created' )->text( 'content' ) );

		self::xmlrpc( 'wp.editComment', [ $new, [ 'status' => 'hold' ] ] );
		$this->begin_again();
		self::xmlrpc( 'wp.editComment', [ $new, [ 'status' => 'approve' ] ] );
		self::assertSame( 'approved', $this->told( 'comment_approved' )->text( 'status' ) );
	}

	public function test_the_list_of_comments(): void {
		$ids = [ $this->pending(), $this->pending(), $this->pending(), $this->pending() ];
		$this->subscribe( ...self::ALL );
		$admin = self::admin();
		$nonce = $admin->nonce( "approve-comment_{$ids[0]}" );
		$admin->post( 'admin-ajax.php', [ 'action' => 'dim-comment', 'id' => $ids[0], 'new' => 'approved', '_ajax_nonce' => $nonce ] );
		self::assertSame( $ids[0], $this->told( 'comment_approved' )->number( 'comment_id' ) );

		// Where the link in the email leads.
		$this->begin_again();
		$link = [ 'action' => 'approvecomment', 'c' => $ids[1], '_wpnonce' => $admin->nonce( "approve-comment_{$ids[1]}" ) ];
		self::assertSame( 302, $admin->get( 'comment.php', $link )->status );
		self::assertSame( $ids[1], $this->told( 'comment_approved' )->number( 'comment_id' ) );

		$this->begin_again();
		$bulk = [ 'action' => 'approve', 'delete_comments' => $ids, '_wpnonce' => $admin->nonce( 'bulk-comments' ) ];
		self::assertSame( 302, $admin->get( 'edit-comments.php', $bulk )->status );
		self::assertSame( [ 'comment_approved', 'comment_approved' ], $this->types_received() );
	}

	private function pending(): int {
		$id = wp_insert_comment( [ 'comment_post_ID' => $this->post, 'comment_content' => uniqid(), 'comment_approved' => '0' ] );
		self::assertIsInt( $id );
		return $id;
	}
}
