<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Test\Integration\Integration\Core\Sites;

use MultisiteWebhooks\Integration\Core\Sites\SiteFlags;
use MultisiteWebhooks\Test\Integration\Support\Process\Runner;
use MultisiteWebhooks\Test\Integration\Support\Receiver\Receiver;
use MultisiteWebhooks\Test\Integration\Support\SiteEventTestCase;
use MultisiteWebhooks\Test\Integration\Support\Sites;
use MultisiteWebhooks\Test\Integration\Support\WordPress;
use PHPUnit\Framework\Attributes\CoversClass;
use PHPUnit\Framework\Attributes\TestWith;

/** Sites that are archived, marked as spam, hidden, and so on. */
#[CoversClass( SiteFlags::class )]
final class SiteFlagsTest extends SiteEventTestCase {

	#[TestWith( [ 'archived', 'site_archived', 'site_unarchived' ] )]
	#[TestWith( [ 'spam', 'site_spammed', 'site_unspammed' ] )]
	#[TestWith( [ 'mature', 'site_matured', 'site_unmatured' ] )]
	#[TestWith( [ 'deleted', 'site_deactivated', 'site_activated' ] )]
	public function test_a_flag_is_told_once_when_it_is_set_and_once_when_it_is_not( string $flag, string $set, string $unset ): void {
		$this->subscribe( '*' );
		update_blog_status( self::SITE, $flag, '1' );
		update_blog_status( self::SITE, $flag, '1' );
		$data = $this->told( $set );
		self::assertSame( self::SITE, $data->number( 'site_id' ) );
		self::assertSame( Sites::url( 'studio-nord' ), $data->text( 'site_url' ) );
		self::assertSame( 'Studio Nord', $data->text( 'site_name' ) );
		self::assertSame( 'admin', $data->text( 'actor', 'login' ) );
		self::assertSame( get_blog_option( self::SITE, 'admin_email' ), $data->text( 'admin_email' ) );

		Receiver::clear();
		update_blog_details( self::SITE, [ $flag => 0 ] );
		$received = $this->received( $unset );
		self::assertSame( self::SITE, $received->json()->number( 'site', 'id' ) );
	}

	public function test_what_is_public_is_told_once_whether_its_option_or_its_column_changes(): void {
		$this->subscribe( '*' );
		update_blog_option( self::SITE, 'blog_public', '0' );
		self::assertSame( self::SITE, $this->told( 'site_made_private' )->number( 'site_id' ) );

		Receiver::clear();
		update_blog_status( self::SITE, 'public', '1' );
		self::assertSame( self::SITE, $this->told( 'site_made_public' )->number( 'site_id' ) );

		Receiver::clear();
		wp_update_site( self::SITE, [ 'public' => 0 ] );
		$this->told( 'site_made_private' );
	}

	public function test_a_plugin_that_hides_a_site_from_visitors_makes_it_private_once(): void {
		$this->subscribe( '*' );
		update_blog_option( self::SITE, 'blog_public', '-1' );
		update_blog_option( self::SITE, 'blog_public', '-2' );
		$this->told( 'site_made_private' );
	}

	public function test_a_lost_option_makes_a_site_private_and_its_return_public(): void {
		$this->subscribe( '*' );
		delete_blog_option( self::SITE, 'blog_public' );
		$this->told( 'site_made_private' );
		Receiver::clear();
		add_blog_option( self::SITE, 'blog_public', '1' );
		$this->told( 'site_made_public' );
	}

	public function test_what_is_taken_back_in_the_same_request_is_not_told(): void {
		$this->subscribe( '*' );
		foreach ( [ '1', '0' ] as $value ) {
			update_blog_status( self::SITE, 'archived', $value );
			update_blog_option( self::SITE, 'blog_public', 1 - (int) $value );
		}
		$this->assert_nothing_told();
	}

	public function test_what_was_so_before_anybody_subscribed_counts(): void {
		update_blog_status( self::SITE, 'archived', '1' );
		$this->subscribe( 'site_unarchived' );
		update_blog_status( self::SITE, 'archived', '0' );
		$this->told( 'site_unarchived' );
	}

	public function test_what_a_rolled_back_transaction_tried_is_told_when_it_succeeds(): void {
		$this->subscribe( 'site_archived' );
		WordPress::query( 'START TRANSACTION' );
		update_blog_status( self::SITE, 'archived', '1' );
		WordPress::query( 'ROLLBACK' );
		clean_blog_cache( self::SITE );
		update_blog_status( self::SITE, 'archived', '1' );
		$this->told( 'site_archived' );
	}

	public function test_several_flags_at_once_are_several_events_and_none_is_an_update(): void {
		$this->subscribe( '*' );
		wp_update_site(
			self::SITE,
			[
				'archived' => 1,
				'spam'     => 1,
				'public'   => 0,
			]
		);
		self::assertSame( [ 'site_archived', 'site_made_private', 'site_spammed' ], $this->types_received() );
	}

	public function test_publishing_a_post_is_no_change_of_its_site(): void {
		$this->subscribe( 'site_updated', 'site_archived', 'site_made_public' );
		switch_to_blog( self::SITE );
		$post = wp_insert_post(
			[
				'post_title'  => 'News',
				'post_status' => 'publish',
			]
		);
		wp_delete_post( $post, true );
		restore_current_blog();
		$this->assert_nothing_told();
	}

	public function test_the_site_that_its_own_administrator_deletes_is_deactivated(): void {
		WordPress::load_admin( 'ms', 'user' );
		$this->subscribe( 'site_deactivated', 'site_deleted' );
		wpmu_delete_blog( 3 );
		add_user_to_blog( 3, 1, 'administrator' );
		self::assertSame( 3, $this->told( 'site_deactivated' )->number( 'site_id' ) );
	}

	#[TestWith( [ 'archiveblog', 'site_archived' ] )]
	#[TestWith( [ 'spamblog', 'site_spammed' ] )]
	#[TestWith( [ 'deactivateblog', 'site_deactivated' ] )]
	public function test_the_links_of_the_network_admin_tell_it( string $action, string $slug ): void {
		$this->subscribe( '*' );
		$this->browser()->submit( "network/sites.php?action={$action}", "{$action}_" . self::SITE, [ 'id' => self::SITE ] );
		self::assertSame( 'admin', $this->told_by_another( $slug )->text( 'actor', 'login' ) );
	}

	public function test_a_bulk_action_tells_each_site(): void {
		$this->subscribe( '*' );
		$fields = [
			'action'   => 'spam',
			'allblogs' => [ 2, 3 ],
		];
		$this->browser()->submit( 'network/sites.php?action=allblogs', 'bulk-sites', $fields );
		Receiver::wait_for( 2 );
		self::assertSame( [ 'site_spammed', 'site_spammed' ], $this->types_received() );
	}

	public function test_the_page_of_a_site_tells_its_flags_and_its_address(): void {
		$this->subscribe( '*' );
		$fields = [
			'action' => 'update-site',
			'id'     => self::SITE,
			'blog'   => [
				'url'      => network_home_url( '/nord/' ),
				'public'   => '1',
				'archived' => '1',
			],
		];
		$this->browser()->submit( 'network/site-info.php', 'edit-site', $fields );
		Receiver::wait_for( 2 );
		self::assertSame( [ 'site_archived', 'site_updated' ], $this->types_received() );
	}

	public function test_the_reading_settings_tell_it(): void {
		$this->subscribe( '*' );
		$fields = [
			'option_page'    => 'reading',
			'action'         => 'update',
			'blog_public'    => '0',
			'posts_per_page' => '10',
		];
		$this->browser()->submit( 'options.php', 'reading-options', $fields, self::SITE );
		self::assertSame( self::SITE, $this->told_by_another( 'site_made_private' )->number( 'site_id' ) );
	}

	public function test_a_process_without_a_user_tells_it_without_an_actor(): void {
		$this->subscribe( '*' );
		Runner::run( 'archive-site', (string) self::SITE );
		self::assertNull( $this->told( 'site_archived' )->at( 'actor' )->value );
	}
}
