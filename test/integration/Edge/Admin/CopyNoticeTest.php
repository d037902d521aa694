<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Test\Integration\Edge\Admin;

use MultisiteWebhooks\Domain\Network\NetworkCopy;
use MultisiteWebhooks\Edge\Admin\CopyNotice;
use MultisiteWebhooks\Test\Integration\Support\Client\Api;
use MultisiteWebhooks\Test\Integration\Support\Client\Cookies;
use MultisiteWebhooks\Test\Integration\Support\Client\Curl;
use MultisiteWebhooks\Test\Integration\Support\Client\Reply;
use MultisiteWebhooks\Test\Integration\Support\Database;
use MultisiteWebhooks\Test\Integration\Support\NetworkTestCase;
use MultisiteWebhooks\Test\Integration\Support\Printed;
use PHPUnit\Framework\Attributes\CoversClass;

/** The notice in the network admin while the network may be a copy. */
#[CoversClass( CopyNotice::class )]
final class CopyNoticeTest extends NetworkTestCase {

	/** @var list<string> Of one session: a nonce is bound to it. */
	private array $cookies = [];

	protected function setUp(): void {
		parent::setUp();
		$this->cookies = Cookies::of( 1 );
	}

	public function test_a_notice_says_on_all_pages_but_our_own_that_the_network_may_be_a_copy(): void {
		Api::post( '/network', [ 'decision' => 'moved' ] );
		Database::write(
			"UPDATE wp_multisite_webhooks_state SET value = ? WHERE name = 'multisite_webhooks_home'",
			strrev( '{"address":"production.example\/"}' ),
		);

		self::assertStringContainsString( 'This network seems to be a copy of production.example', $this->page( 'index.php' ) );
		$ours = $this->page( 'admin.php?page=multisite-webhooks' );
		self::assertStringNotContainsString( 'seems to be a copy', $ours );
		self::assertStringContainsString( '"clone":{"known":"production.example\/"', $ours );
	}

	public function test_nothing_is_shown_to_somebody_without_the_capability(): void {
		$notice = new CopyNotice( static fn (): NetworkCopy => new NetworkCopy( 'production.example/', 'staging.example/', false ) );

		self::assertStringContainsString( 'production.example', Printed::to( 'admin', $notice->show( ... ) ) );
		self::assertSame( '', Printed::to( 'maria', $notice->show( ... ) ) );
	}

	private function page( string $page ): string {
		return $this->get( network_admin_url( $page ) )->body;
	}

	private function get( string $url ): Reply {
		return Curl::send( 'GET', $url, [], null, $this->cookies );
	}
}
