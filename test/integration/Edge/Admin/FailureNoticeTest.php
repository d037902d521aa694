<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Test\Integration\Edge\Admin;

use MultisiteWebhooks\Adapter\SystemClock;
use MultisiteWebhooks\Edge\Admin\FailureNotice;
use MultisiteWebhooks\Test\Fake\Samples;
use MultisiteWebhooks\Test\Integration\Support\Client\Cookies;
use MultisiteWebhooks\Test\Integration\Support\Client\Curl;
use MultisiteWebhooks\Test\Integration\Support\Client\Reply;
use MultisiteWebhooks\Test\Integration\Support\Database;
use MultisiteWebhooks\Test\Integration\Support\NetworkTestCase;
use MultisiteWebhooks\Test\Integration\Support\Printed;
use PHPUnit\Framework\Attributes\CoversClass;
use PHPUnit\Framework\Attributes\DataProvider;

/** The notice on every page of the network admin while webhooks need attention. */
#[CoversClass( FailureNotice::class )]
final class FailureNoticeTest extends NetworkTestCase {

	/** @var list<string> Of one session: a nonce is bound to it. */
	private array $cookies = [];

	protected function setUp(): void {
		parent::setUp();
		$this->cookies = Cookies::of( 1 );
	}

	protected function tearDown(): void {
		delete_user_meta( 1, FailureNotice::META );
		parent::tearDown();
	}

	#[DataProvider( 'pages' )]
	public function test_a_webhook_that_has_failed_for_a_day_is_named_on_every_page( string $page ): void {
		$id = $this->failing_webhook( 'CRM <b>', [ 'warned_at' => self::ago( 3600 ), 'failing_since' => self::ago( 25 * 3600 ) ] );

		$shown = $this->page( $page );

		self::assertStringContainsString( 'Webhooks need your attention', $shown );
		self::assertStringContainsString( "screen=edit&#038;id={$id}\">CRM &lt;b&gt;</a>: Failing for 1 day", $shown );
	}

	/** @return array<string, array{string}> */
	public static function pages(): array {
		return [
			'dashboard' => [ 'index.php' ],
			'plugins'   => [ 'plugins.php' ],
			'webhooks'  => [ 'admin.php?page=multisite-webhooks' ],
		];
	}

	public function test_a_webhook_that_was_disabled_is_named_with_the_reason(): void {
		$this->failing_webhook( 'CRM', [ 'status' => 'disabled', 'disabled_reason' => 'http_410', 'disabled_at' => self::ago( 60 ) ] );

		self::assertStringContainsString( 'CRM</a>: The receiver responded with 410 Gone', $this->page( 'index.php' ) );
	}

	public function test_without_a_failure_there_is_no_notice(): void {
		$this->failing_webhook( 'CRM', [ 'failing_since' => self::ago( 3600 ) ] );

		self::assertStringNotContainsString( 'need your attention', $this->page( 'index.php' ) );
	}

	public function test_five_of_many_are_named_and_the_others_counted(): void {
		foreach ( range( 1, 7 ) as $number ) {
			$this->failing_webhook(
				"Webhook {$number}",
				[ 'status' => 'disabled', 'disabled_reason' => 'http_410', 'disabled_at' => self::ago( 60 ) ],
			);
		}

		$shown = $this->page( 'index.php' );

		self::assertSame( 5, substr_count( $shown, 'The receiver responded with 410 Gone' ) );
		self::assertStringContainsString( 'and 2 more', $shown );
	}

	public function test_a_dismissed_notice_does_not_return_for_the_same_failure(): void {
		$this->failing_webhook( 'CRM', [ 'warned_at' => self::ago( 3600 ), 'failing_since' => self::ago( 25 * 3600 ) ] );

		self::assertSame( 302, $this->dismiss()->status );

		self::assertStringNotContainsString( 'need your attention', $this->page( 'index.php' ) );
	}

	public function test_a_dismissed_notice_returns_when_the_webhook_was_disabled(): void {
		$id = $this->failing_webhook( 'CRM', [ 'warned_at' => self::ago( 3600 ), 'failing_since' => self::ago( 25 * 3600 ) ] );
		$this->dismiss();

		$this->set( $id, [ 'status' => 'disabled', 'disabled_reason' => 'failing', 'disabled_at' => self::ago( 60 ) ] );

		self::assertStringContainsString( 'CRM</a>: Disabled after failing for 1 day', $this->page( 'index.php' ) );
	}

	public function test_a_link_without_a_valid_nonce_dismisses_nothing(): void {
		$this->failing_webhook( 'CRM', [ 'warned_at' => self::ago( 3600 ), 'failing_since' => self::ago( 25 * 3600 ) ] );

		self::assertSame( 403, $this->get( (string) preg_replace( '/_wpnonce=\w+/', '_wpnonce=0123456789', $this->link() ) )->status );

		self::assertStringContainsString( 'need your attention', $this->page( 'index.php' ) );
	}

	public function test_nothing_is_shown_to_somebody_without_the_capability(): void {
		$webhook = Samples::altered( ( new Samples() )->webhook( 'CRM' ), warned_at: new \DateTimeImmutable() );
		$notice  = new FailureNotice( static fn (): array => [ $webhook ], new SystemClock() );

		self::assertStringContainsString( 'CRM', Printed::to( 'admin', $notice->show( ... ) ) );
		self::assertSame( '', Printed::to( 'maria', $notice->show( ... ) ) );
	}

	/** With a valid nonce, which anybody gets who sees any nonce of this action. */
	public function test_somebody_without_the_capability_dismisses_nothing(): void {
		$notice = new FailureNotice( static fn (): array => [], new SystemClock() );
		$maria  = get_user_by( 'login', 'maria' );
		self::assertInstanceOf( \WP_User::class, $maria );
		$refuse = static fn (): \Closure => static fn ( mixed $message ): never => throw new \RuntimeException( print_r( $message, true ) );
		add_filter( 'wp_die_handler', $refuse );
		add_filter( 'wp_redirect', static fn (): never => throw new \RuntimeException( 'It was dismissed.' ) );

		try {
			Printed::to(
				'maria',
				static function () use ( $notice ): void {
					$_REQUEST['_wpnonce'] = wp_create_nonce( FailureNotice::ACTION );
					$_GET                 = [ 'webhooks' => 'wh_00000000000000000000000001-1' ];
					$notice->dismiss_and_redirect();
				},
			);
			self::fail( 'It did not end.' );
		} catch ( \RuntimeException $ended ) {
			self::assertStringContainsString( 'not allowed', $ended->getMessage() );
		} finally {
			$_GET = [];
			unset( $_REQUEST['_wpnonce'] );
		}
		self::assertSame( '', get_user_meta( $maria->ID, FailureNotice::META, true ) );
	}

	/** @param array<string, string> $columns */
	private function failing_webhook( string $name, array $columns ): string {
		$id = $this->webhook( [ 'name' => $name ] )->text( 'id' );
		$this->set( $id, $columns );
		return $id;
	}

	/** @param array<string, string> $columns */
	private function set( string $id, array $columns ): void {
		foreach ( $columns as $column => $value ) {
			Database::write( 'UPDATE ' . Database::WEBHOOKS . " SET {$column} = ? WHERE id = ?", $value, $id );
		}
	}

	private function page( string $page ): string {
		return $this->get( network_admin_url( $page ) )->body;
	}

	private function get( string $url ): Reply {
		return Curl::send( 'GET', $url, [], null, $this->cookies );
	}

	private static function ago( int $seconds ): string {
		return gmdate( 'Y-m-d H:i:s.000', time() - $seconds );
	}

	private function dismiss(): Reply {
		return $this->get( $this->link() );
	}

	private function link(): string {
		self::assertSame( 1, preg_match( '~href="([^"]+action=multisite_webhooks_dismiss[^"]+)"~', $this->page( 'index.php' ), $found ) );
		return html_entity_decode( $found[1] );
	}
}
