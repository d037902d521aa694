<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Test\Integration\Edge\Words\Failures;

use MultisiteWebhooks\Domain\Delivery\Cause;
use MultisiteWebhooks\Edge\Words\Failures\CauseTable;
use MultisiteWebhooks\Edge\Words\Failures\DiagnosisContext;
use PHPUnit\Framework\Attributes\CoversClass;
use PHPUnit\Framework\Attributes\DataProvider;
use PHPUnit\Framework\TestCase;

/** Each cause has an explanation and a next step. */
#[CoversClass( CauseTable::class )]
final class CauseTableTest extends TestCase {

	/** @param array<string, string> $facts */
	#[DataProvider( 'connections' )]
	#[DataProvider( 'certificates' )]
	#[DataProvider( 'refusals' )]
	#[DataProvider( 'refusals_without_a_look_up' )]
	#[DataProvider( 'others' )]
	public function test_a_cause_is_explained( string $reason, string $short, string $message, array $facts = [] ): void {
		$diagnosis = FailedAttempt::diagnosis( $reason, $facts, new DiagnosisContext( 'hooks.example.com', false ) );

		self::assertSame( [ $short, $message ], [ $diagnosis->short, $diagnosis->message() ] );
	}

	public function test_each_cause_has_its_row_in_the_table(): void {
		$rows    = [ ...self::connections(), ...self::certificates(), ...self::refusals(), ...self::others() ];
		$reasons = array_filter( array_column( $rows, 0 ), is_string( ... ) );

		self::assertEqualsCanonicalizing(
			array_map( static fn ( Cause $cause ): string => $cause->value, Cause::cases() ),
			array_values( array_unique( $reasons ) ),
		);
	}

	/** @return iterable<string, list<string|array<string, string>>> */
	public static function connections(): iterable {
		yield 'dns_not_found' => [
			'dns_not_found',
			'Host not found',
			'hooks.example.com was not found. Check the spelling of the address; a new domain can take a few hours to work.',
		];
		yield 'connection_refused' => [
			'connection_refused',
			'Connection refused',
			'hooks.example.com refused the connection. Check that the receiver is running and the port is right.',
		];
		yield 'connect_timeout' => [
			'connect_timeout',
			'No connection',
			'hooks.example.com could not be reached within 5 seconds. Check the address, and whether a firewall blocks this server.',
		];
		yield 'timeout' => [
			'timeout',
			'Timed out after 15 s',
			'hooks.example.com took longer than 15 seconds to respond. Have the receiver respond with 200 first and do its work afterward.',
		];
		yield 'timeout, begun' => [
			'timeout',
			'Timed out after 15 s',
			'hooks.example.com began to respond with 200 but did not finish within 15 seconds. Have the receiver finish its response '
			. 'immediately, ideally with an empty body.',
			[ 'code' => '200' ],
		];
		yield 'connection_reset' => [
			'connection_reset',
			'Connection lost',
			'hooks.example.com closed the connection before it responded. Check the receiver’s error log.',
		];
	}

	/** @return iterable<string, list<string|array<string, string>>> */
	public static function certificates(): iterable {
		yield 'tls_expired' => [
			'tls_expired',
			'Certificate expired',
			'The TLS certificate of hooks.example.com has expired. Renew it on the receiver’s server.',
		];
		yield 'tls_name_mismatch' => [
			'tls_name_mismatch',
			'Wrong certificate',
			'The certificate is for other.example.com, not for hooks.example.com. Check the address or the receiver’s certificate.',
			[ 'name' => 'other.example.com' ],
		];
		yield 'tls_untrusted' => [
			'tls_untrusted',
			'Certificate not trusted',
			'The certificate of hooks.example.com is self-signed or its chain is incomplete. Install the full certificate chain on the '
			. 'receiver’s server.',
		];
		yield 'tls_failed' => [
			'tls_failed',
			'Secure connection failed',
			'A secure connection to hooks.example.com could not be established. The receiver must support TLS 1.2 or newer.',
		];
	}

	/** @return iterable<string, list<string|array<string, string>>> */
	public static function refusals_without_a_look_up(): iterable {
		yield 'address_refused, by its port' => [
			'address_refused',
			'Port not allowed',
			'Port 22 of hooks.example.com is used by other kinds of servers. Use port 443, 80, 8080, or 8443; you can allow others in '
			. 'wp-config.php.',
			[ 'ip' => '', 'rule' => 'port', 'port' => '22' ],
		];
		yield 'address_refused, by its name' => [
			'address_refused',
			'Reserved name',
			'hooks.example.com is a reserved name, which does not exist on the internet. Webhooks are only sent to public addresses; '
			. 'you can allow trusted hosts in wp-config.php.',
			[ 'ip' => '', 'rule' => 'name' ],
		];
	}

	/** @return iterable<string, list<string|array<string, string>>> */
	public static function refusals(): iterable {
		yield 'address_refused' => [
			'address_refused',
			'Private address',
			'hooks.example.com resolves to 127.0.0.1, a loopback address. Webhooks are only sent to public addresses; you can allow '
			. 'trusted hosts in wp-config.php.',
			[ 'ip' => '127.0.0.1', 'rule' => 'loopback' ],
		];
		yield 'http_blocked' => [
			'http_blocked',
			'Blocked by this site',
			'This site blocks outgoing requests (WP_HTTP_BLOCK_EXTERNAL). Add hooks.example.com to WP_ACCESSIBLE_HOSTS.',
		];
		yield 'proxy_failed' => [
			'proxy_failed',
			'Proxy failed',
			'This site’s proxy did not forward the request. Check WP_PROXY_HOST and its password, and that the proxy allows '
			. 'CONNECT to the receiver’s IP address.',
		];
		yield 'webhook_disabled' => [
			'webhook_disabled',
			'Webhook disabled',
			'The webhook was disabled before this could be sent. Resume the webhook to send it.',
		];
		yield 'webhook_paused' => [
			'webhook_paused',
			'Webhook paused',
			'The webhook was paused before this could be sent. Resume the webhook to send it.',
		];
		yield 'keys_changed' => [
			'keys_changed',
			'Keys changed',
			'The keys in wp-config.php have changed, so the secret or the header values of this webhook can’t be read. '
				. 'Restore the previous keys, or rotate the secret and enter the header values again. Until then, deliveries wait.',
		];
		yield 'too_large' => [
			'too_large',
			'Content too large',
			'The content is larger than 1 MB, so it was not sent. Reduce the data that this event sends.',
		];
	}

	/** @return iterable<string, list<string|array<string, string>>> */
	public static function others(): iterable {
		yield 'redirect' => [
			'redirect',
			'301 redirect',
			'The address redirects to https://example.com/. Use that address if you trust it; redirects are never followed.',
			[ 'code' => '301', 'location' => 'https://example.com/' ],
		];
		yield 'bot_page' => [
			'bot_page',
			'Blocked by a firewall',
			'A protection page (such as Cloudflare’s) responded instead of the receiver. Allow the User-Agent “Multisite-Webhooks” in '
			. 'the firewall.',
		];
		yield 'invalid_response' => [
			'invalid_response',
			'Invalid response',
			'hooks.example.com did not respond with valid HTTP. Check the port; using https:// with an HTTP port, or the other way '
			. 'around, causes this.',
		];
		yield 'unreadable' => [
			'unreadable',
			'Unreadable',
			'This delivery can’t be read from the database, so it was not sent. Check whether the tables were damaged or changed by '
			. 'other software.',
		];
		yield 'unknown' => [ 'unknown', 'Failed', 'The request failed: cURL error 99: odd', [ 'message' => 'cURL error 99: odd' ] ];
	}
}
