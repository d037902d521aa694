<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Test\Integration\Scenario\Network;

use MultisiteWebhooks\Test\Integration\Support\Client\Cookies;
use MultisiteWebhooks\Test\Integration\Support\Client\Curl;
use MultisiteWebhooks\Test\Integration\Support\Client\Reply;
use MultisiteWebhooks\Test\Integration\Support\MustUse;
use PHPUnit\Framework\Attributes\CoversNothing;
use PHPUnit\Framework\TestCase;

/** The page on which Ultimate Multisite lists its own webhooks, which go on sending while this plugin is active. */
#[CoversNothing]
final class UltimateMultisitePageTest extends TestCase {

	private const THEIRS = 'admin.php?page=wp-ultimo-webhooks';
	private const OURS   = 'admin.php?page=multisite-webhooks';

	protected function setUp(): void {
		MustUse::add( 'ultimate-multisite-menu' );
	}

	protected function tearDown(): void {
		MustUse::remove( 'ultimate-multisite-menu' );
	}

	public function test_whoever_has_ours_reaches_theirs_by_url_with_its_title(): void {
		$page = $this->page( self::THEIRS, 'admin' );

		self::assertSame( 200, $page->status );
		self::assertStringContainsString( 'Their own webhooks', $page->body );
		self::assertMatchesRegularExpression( '~<title>\s*Webhooks\b~', $page->body );
	}

	public function test_whoever_has_ours_has_one_menu_item_which_is_ours_on_every_page(): void {
		foreach ( [ 'index.php', self::OURS, self::THEIRS ] as $address ) {
			$page = $this->page( $address, 'admin' );

			self::assertSame( [ 'multisite-webhooks' ], $this->items( $page ), $address );
			// Nor is theirs in the command palette, which WordPress 7 has.
			self::assertDoesNotMatchRegularExpression( '~"url":"[^"]*wp-ultimo-webhooks"~', $page->body, $address );
		}
	}

	public function test_whoever_may_only_read_theirs_keeps_it_in_the_menu(): void {
		$page = $this->page( self::THEIRS, 'maria' );

		self::assertSame( 200, $page->status );
		self::assertStringContainsString( 'Their own webhooks', $page->body );
		self::assertSame( [ 'wp-ultimo-webhooks' ], $this->items( $page ) );
		self::assertSame( 403, $this->page( self::OURS, 'maria' )->status );
	}

	public function test_whoever_has_neither_reaches_neither(): void {
		self::assertSame( 403, $this->page( self::THEIRS, 'tom' )->status );
		self::assertSame( 403, $this->page( self::OURS, 'tom' )->status );
	}

	/** @return list<string> The pages that the menu items named Webhooks lead to. */
	private function items( Reply $page ): array {
		preg_match_all( "~<a href='admin\\.php\\?page=([\\w-]+)'[^>]*>Webhooks</a>~", $page->body, $found );
		return $found[1];
	}

	private function page( string $address, string $login ): Reply {
		$user = get_user_by( 'login', $login );
		self::assertInstanceOf( \WP_User::class, $user );
		return Curl::send( 'GET', network_admin_url( $address ), [], null, Cookies::of( $user->ID ) );
	}
}
