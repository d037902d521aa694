<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Test\Integration\Scenario\Capture;

use MultisiteWebhooks\Test\Integration\Support\Client\Curl;
use MultisiteWebhooks\Test\Integration\Support\HttpEventTestCase;
use MultisiteWebhooks\Test\Integration\Support\Posts;
use MultisiteWebhooks\Test\Integration\Support\Receiver\Receiver;
use PHPUnit\Framework\Attributes\CoversNothing;

/** Posts are published, changed and trashed in real requests: each is told once, complete. */
#[CoversNothing]
final class PostsEachWayTest extends HttpEventTestCase {

	private const ALL = [ 'post_published', 'post_updated', 'post_trashed' ];

	protected function tearDown(): void {
		Posts::delete_all();
		parent::tearDown();
	}

	public function test_rest(): void {
		$image = Posts::image();
		$tag   = $this->tag();
		$this->subscribe( ...self::ALL );
		$fields = [ 'title' => 'By REST', 'content' => 'Words', 'status' => 'publish', 'tags' => [ $tag ], 'featured_media' => $image ];
		$id     = Posts::added( self::rest( 'POST', '/posts', $fields )->number( 'id' ) );
		$told   = $this->told( 'post_published' );
		self::assertSame( [ $id, 'By REST' ], [ $told->number( 'post_id' ), $told->text( 'title' ) ] );
		self::assertSame( 'new', $told->text( 'previous_status' ) );
		self::assertSame( [ 'Uncategorized', 'Lamps' ], $told->at( 'terms' )->texts( 'name' ) );
		self::assertSame( wp_get_attachment_url( $image ), $told->text( 'featured_image_url' ) );
		self::assertSame( 'admin', $told->text( 'actor', 'login' ) );

		$this->begin_again();
		self::rest( 'POST', "/posts/{$id}", [ 'tags' => [] ] );
		self::assertSame( [ 'terms' ], $this->told( 'post_updated' )->at( 'changed_fields' )->value );

		$this->begin_again();
		self::rest( 'POST', "/posts/{$id}", [ 'title' => 'By REST' ] );
		self::rest( 'POST', "/posts/{$id}/autosaves", [ 'title' => 'Autosaved' ] );
		$this->assert_nothing_told();

		self::rest( 'DELETE', "/posts/{$id}" );
		self::assertSame( 'By REST', $this->told( 'post_trashed' )->text( 'title' ) );
	}

	public function test_the_editor(): void {
		$id    = Posts::create( [ 'post_status' => 'draft' ] );
		$image = Posts::image();
		$this->subscribe( ...self::ALL );
		$form = [
			'action'        => 'editpost',
			'post_ID'       => $id,
			'post_type'     => 'post',
			'user_ID'       => 1,
			'post_author'   => 1,
			'post_title'    => 'By form',
			'content'       => 'Words',
			'tax_input'     => [ 'post_tag' => 'Lamps' ],
			'_thumbnail_id' => $image,
			'_wpnonce'      => null,
		];
		$this->send_form( [ 'publish' => 'Publish', 'post_status' => 'draft' ] + $form );
		$told = $this->told( 'post_published' );
		self::assertSame( [ 'By form', 'draft' ], [ $told->text( 'title' ), $told->text( 'previous_status' ) ] );
		self::assertSame( [ 'Uncategorized', 'Lamps' ], $told->at( 'terms' )->texts( 'name' ) );
		self::assertSame( wp_get_attachment_url( $image ), $told->text( 'featured_image_url' ) );

		$this->begin_again();
		$this->send_form( [ 'save' => 'Update', 'post_status' => 'publish', '_thumbnail_id' => -1, 'post_title' => 'Changed' ] + $form );
		self::assertSame( [ 'featured_image_url', 'title' ], $this->told( 'post_updated' )->at( 'changed_fields' )->value );

		$this->begin_again();
		$admin = self::admin();
		$admin->get( 'post.php', [ 'post' => $id, 'action' => 'trash', '_wpnonce' => $admin->nonce( "trash-post_{$id}" ) ] );
		$this->told( 'post_trashed' );
	}

	public function test_the_featured_image_by_itself(): void {
		$id    = Posts::create();
		$image = Posts::image();
		$this->subscribe( ...self::ALL );
		$admin = self::admin();
		$nonce = $admin->nonce( "set_post_thumbnail-{$id}" );
		$form  = [ 'action' => 'set-post-thumbnail', 'post_id' => $id, 'thumbnail_id' => $image ];
		$admin->post( 'admin-ajax.php', $form + [ '_ajax_nonce' => $nonce ] );

		self::assertSame( [ 'featured_image_url' ], $this->told( 'post_updated' )->at( 'changed_fields' )->value );
	}

	public function test_quick_edit(): void {
		$id = Posts::create( [ 'post_date' => '2026-01-02 03:04:05' ] );
		$this->subscribe( ...self::ALL );
		$admin = self::admin();
		$reply = $admin->post(
			'admin-ajax.php',
			[
				'action'         => 'inline-save',
				'_inline_edit'  => $admin->nonce( 'inlineeditnonce' ),
				'post_ID'       => $id,
				'post_type'     => 'post',
				'post_title'    => 'Quickly',
				'post_name'     => 'a-title',
				'post_author'   => 1,
				'post_view'     => 'list',
				'screen'        => 'edit-post',
				'_status'       => 'publish',
				'post_category' => [ 0, 1 ],
				'tax_input'     => [ 'post_tag' => 'Lamps' ],
				'comment_status' => 'open',
				'ping_status'   => 'open',
			] + [ 'jj' => '02', 'mm' => '01', 'aa' => '2026', 'hh' => '03', 'mn' => '04', 'ss' => '05' ]
		);
		self::assertStringContainsString( 'Quickly', $reply->body );

		self::assertSame( [ 'terms', 'title' ], $this->told( 'post_updated' )->at( 'changed_fields' )->value );
	}

	public function test_bulk_actions(): void {
		$ids = [ Posts::create( [ 'post_status' => 'draft' ] ), Posts::create( [ 'post_status' => 'draft' ] ), Posts::create() ];
		$this->subscribe( ...self::ALL );
		$admin  = self::admin();
		$common = [ 'post_type' => 'post', 'post' => $ids, '_wpnonce' => $admin->nonce( 'bulk-posts' ) ];
		$edit   = [ 'bulk_edit' => 'Update', 'action' => 'edit', '_status' => 'publish', 'post_author' => -1 ];
		$admin->get( 'edit.php', $common + $edit + [ 'tax_input' => [ 'post_tag' => 'Lamps' ] ] );
		self::assertSame( [ 'post_published', 'post_published', 'post_updated' ], $this->types_received() );

		$this->begin_again();
		$admin->get( 'edit.php', $common + [ 'action' => 'trash' ] );
		self::assertSame( [ 'post_trashed', 'post_trashed', 'post_trashed' ], $this->types_received() );
	}

	public function test_the_schedule(): void {
		$id = Posts::create( [ 'post_status' => 'future', 'post_date' => '2099-01-02 03:04:05' ] );
		Posts::write( $id, [ 'post_date' => '2026-01-02 03:04:05', 'post_date_gmt' => '2026-01-02 03:04:05' ] );
		wp_clear_scheduled_hook( 'publish_future_post', [ $id ] );
		wp_schedule_single_event( time() - 60, 'publish_future_post', [ $id ] );
		$this->subscribe( ...self::ALL );
		Curl::send( 'GET', getenv( 'WP_BASE_URL' ) . '/wp-cron.php?doing_wp_cron' );
		// It responds before it begins.
		Receiver::wait_for( 1 );

		$told = $this->told( 'post_published' );

		self::assertSame( [ $id, 'future' ], [ $told->number( 'post_id' ), $told->text( 'previous_status' ) ] );
		self::assertNull( $told->at( 'actor' )->value );
	}

	public function test_xmlrpc(): void {
		$image = Posts::image();
		$this->subscribe( ...self::ALL );
		$fields = [ 'post_title' => 'By XML-RPC', 'post_status' => 'publish', 'post_thumbnail' => $image ];
		$new    = self::xmlrpc( 'wp.newPost', [ $fields + [ 'terms_names' => [ 'post_tag' => [ 'Lamps' ] ] ] ] );
		$id     = Posts::added( is_numeric( $new ) ? (int) $new : 0 );
		$told   = $this->told( 'post_published' );
		self::assertSame( [ $id, 'By XML-RPC' ], [ $told->number( 'post_id' ), $told->text( 'title' ) ] );
		self::assertSame( 'admin', $told->text( 'actor', 'login' ) );
		self::assertSame( [ 'Uncategorized', 'Lamps' ], $told->at( 'terms' )->texts( 'name' ) );

		$this->begin_again();
		self::xmlrpc( 'wp.editPost', [ $id, [ 'post_title' => 'Changed', 'post_thumbnail' => '' ] ] );
		self::assertSame( [ 'featured_image_url', 'title' ], $this->told( 'post_updated' )->at( 'changed_fields' )->value );

		$this->begin_again();
		self::xmlrpc( 'wp.deletePost', [ $id ] );
		$this->told( 'post_trashed' );
	}

	/** @param array<string, mixed> $form */
	private function send_form( array $form ): void {
		$admin            = self::admin();
		$id               = is_int( $form['post_ID'] ) ? $form['post_ID'] : 0;
		$form['_wpnonce'] = $admin->nonce( "update-post_{$id}" );
		self::assertSame( 302, $admin->post( 'post.php', $form )->status );
	}

	private function tag(): int {
		$tag = term_exists( 'Lamps', 'post_tag' ) ?? wp_insert_term( 'Lamps', 'post_tag' );
		self::assertIsArray( $tag );
		return (int) $tag['term_id'];
	}
}
