<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Test\Integration\Edge\Rest\Webhooks;

use MultisiteWebhooks\Edge\Rest\Webhooks\WebhooksController;
use MultisiteWebhooks\Test\Integration\Support\Client\Api;
use MultisiteWebhooks\Test\Integration\Support\Client\Http;
use MultisiteWebhooks\Test\Integration\Support\Client\Reply;
use MultisiteWebhooks\Test\Integration\Support\NetworkTestCase;
use MultisiteWebhooks\Test\Integration\Support\Receiver\Internet;
use MultisiteWebhooks\Test\Integration\Support\Receiver\Receiver;
use PHPUnit\Framework\Attributes\CoversClass;
use PHPUnit\Framework\Attributes\DataProvider;

/** /webhooks over HTTP. */
#[CoversClass( WebhooksController::class )]
final class WebhooksControllerTest extends NetworkTestCase {

	private const NOBODY = 'wh_00000000000000000000000000';

	public function test_a_webhook_is_created_with_what_is_needed_alone(): void {
		$reply = $this->send( 'POST', '/webhooks', [ 'url' => Receiver::url(), 'event_types' => [ 'payment_received' ] ] );

		$hook = $reply->json( 201 );
		self::assertSame( Http::url( '/webhooks/' . $hook->text( 'id' ) ), $reply->header( 'Location' ) );
		self::assertMatchesRegularExpression( '/\Awh_[0-9a-z]{26}\z/', $hook->text( 'id' ) );
		self::assertSame(
			[ '127.0.0.1', 'active', 'standard' ],
			[ $hook->text( 'name' ), $hook->text( 'status' ), $hook->text( 'format' ) ],
		);
		self::assertStringContainsString( '"headers":{}', $reply->body );
		self::assertNull( $hook->at( 'sites' )->value );
		self::assertNull( $hook->at( 'last_delivery' )->value );
		self::assertEqualsWithDelta( microtime( true ), $hook->time( 'created_at' ), 30.0 );
	}

	public function test_a_webhook_has_the_fields_of_the_contract(): void {
		$id = $this->webhook()->text( 'id' );

		self::assertSame(
			[
				'id', 'name', 'url', 'event_types', 'status', 'disabled_reason', 'format', 'sites', 'headers',
				'accept_redirect', 'created_at', 'updated_at', 'last_delivery',
			],
			$this->send( 'GET', "/webhooks/{$id}" )->json()->names()
		);
	}

	/** @param array<string, mixed> $fields */
	#[DataProvider( 'good_fields' )]
	public function test_what_is_given_is_kept_as_it_was_given( array $fields ): void {
		$id = $this->send(
			'POST',
			'/webhooks',
			$fields + [ 'url' => Receiver::url(), 'event_types' => [ '*' ] ],
		)->json( 201 )->text( 'id' );

		$kept = $this->send( 'GET', "/webhooks/{$id}" )->json();

		foreach ( $fields as $name => $value ) {
			self::assertEquals( json_decode( (string) json_encode( $value ) ), $kept->at( $name )->value );
		}
	}

	/** @return array<string, array{array<string, mixed>}> */
	public static function good_fields(): array {
		return [
			'a name'                       => [ [ 'name' => 'Zoë’s <b>hook</b> & 🎉 "quotes" \\ %s' ] ],
			'a name of 200 characters'     => [ [ 'name' => str_repeat( '🎉', 200 ) ] ],
			'an address of 2,048'          => [ [ 'url' => str_pad( 'https://example.com/', 2048, 'x' ) ] ],
			'an address with odd parts'    => [ [ 'url' => 'HTTPS://Example.com:8443/A%20b/../c?x=1&x=2&y=[a]' ] ],
			'an address with other letters' => [ [ 'url' => 'https://bücher.example.com/straße?q=ä' ] ],
			'an address in IPv6'           => [ [ 'url' => 'https://[2606:4700::1111]:8443/' ] ],
			'paused'                       => [ [ 'status' => 'paused' ] ],
			'flat'                         => [ [ 'format' => 'flat' ] ],
			'some sites'                   => [ [ 'sites' => [ 1, 3 ] ] ],
			'no limit of sites'            => [ [ 'sites' => null ] ],
			'redirects'                    => [ [ 'accept_redirect' => true ] ],
			'event types'                  => [ [ 'event_types' => [ 'site_created', 'payment_received' ] ] ],
		];
	}

	public function test_headers_are_sent_as_given_and_never_told_again(): void {
		$given = [ 'X-Key' => 'a "b" \\c', 'x-empty' => '' ];
		$shown = $this->webhook( [ 'headers' => $given ] );
		$this->record();
		$this->deliver();

		self::assertEquals( (object) array_fill_keys( array_keys( $given ), null ), $shown->at( 'headers' )->value );
		self::assertSame(
			[ 'a "b" \\c', '' ],
			[ Receiver::only()->header( 'x-key' ), Receiver::only()->header( 'x-empty' ) ],
		);
	}

	public function test_a_change_keeps_values_that_are_null_and_drops_names_that_are_left_out(): void {
		$id = $this->webhook( [ 'headers' => [ 'X-Key' => 'k', 'X-Old' => 'o' ] ] )->text( 'id' );

		$this->send( 'PATCH', "/webhooks/{$id}", [ 'headers' => [ 'x-key' => null, 'X-New' => 'n' ] ] )->json();
		$this->record();
		$this->deliver();

		$request = Receiver::only();
		self::assertSame( [ 'k', 'n' ], [ $request->header( 'x-key' ), $request->header( 'x-new' ) ] );
		self::assertArrayNotHasKey( 'x-old', $request->headers );
		$gone = $this->send( 'PATCH', "/webhooks/{$id}", [ 'headers' => [ 'X-Old' => null ] ] );
		self::assertSame( [ 'headers' ], $gone->refused_fields() );
	}

	public function test_a_copy_has_the_values_of_headers_that_nobody_is_told(): void {
		$original = $this->webhook( [ 'headers' => [ 'X-Key' => 'k' ], 'status' => 'paused' ] );
		$this->webhook( [ 'headers' => [ 'X-Key' => null ], 'headers_from' => $original->text( 'id' ) ] );
		$this->record();
		$this->deliver();

		self::assertSame( 'k', Receiver::only()->header( 'x-key' ) );
		$fields = [ 'url' => Receiver::url(), 'event_types' => [ '*' ], 'headers' => [ 'X-Key' => null ] ];
		foreach ( [ self::NOBODY => 'headers', 'x' => 'headers_from' ] as $from => $field ) {
			self::assertSame( [ $field ], $this->send( 'POST', '/webhooks', [ 'headers_from' => $from ] + $fields )->refused_fields() );
		}
	}

	public function test_spaces_around_an_address_are_no_part_of_it(): void {
		$hook = $this->send( 'POST', '/webhooks', [ 'url' => " https://example.com/ \n", 'event_types' => [ '*' ] ] )->json( 201 );

		self::assertSame( 'https://example.com/', $hook->text( 'url' ) );
	}

	/** People read what they typed; machines get what DNS and HTTP know. */
	public function test_an_international_address_is_kept_as_typed_and_requested_in_ascii(): void {
		$host = Internet::host( 'xn--bcher-kva.example.com', (int) parse_url( Receiver::root(), PHP_URL_PORT ) );
		$url  = 'http://Bücher.example.com' . strstr( $host, ':' ) . '/straße?q=ä';
		$hook = $this->webhook( [ 'url' => $url ] );
		$this->record();
		$this->deliver();

		$request = Receiver::only();

		self::assertSame( $url, Api::get( "/webhooks/{$hook->text( 'id' )}" )->json()->text( 'url' ) );
		self::assertSame( [ $host, '/stra%C3%9Fe?q=%C3%A4' ], [ $request->header( 'host' ), $request->path ] );
	}

	#[DataProvider( 'methods_of_change' )]
	public function test_a_change_leaves_other_fields_alone( string $method ): void {
		$hook = $this->webhook( [ 'name' => 'Before', 'headers' => [ 'X-A' => '1' ], 'sites' => [ 2 ] ] );
		usleep( 2000 );

		$after = $this->send( $method, "/webhooks/{$hook->text( 'id' )}", [ 'name' => 'After' ] )->json();

		self::assertSame( 'After', $after->text( 'name' ) );
		foreach ( [ 'url', 'event_types', 'status', 'format', 'sites', 'headers', 'created_at' ] as $same ) {
			self::assertEquals( $hook->at( $same )->value, $after->at( $same )->value );
		}
		self::assertGreaterThan( $hook->time( 'updated_at' ), $after->time( 'updated_at' ) );
	}

	/** @return array<string, array{string}> */
	public static function methods_of_change(): array {
		return [
			'PATCH' => [ 'PATCH' ],
			'PUT'   => [ 'PUT' ],
		];
	}

	public function test_what_was_read_can_be_sent_back(): void {
		$id   = $this->webhook( [ 'headers' => [ 'X-A' => '1' ] ] )->text( 'id' );
		$read = $this->send( 'GET', "/webhooks/{$id}" )->body;

		self::assertSame( 200, Http::as_user( 'admin' )->send( 'PUT', "/webhooks/{$id}", $read )->status );
	}

	public function test_read_only_fields_are_ignored(): void {
		$hook = $this->webhook();

		$after = $this->send(
			'PATCH',
			"/webhooks/{$hook->text( 'id' )}",
			[ 'id' => self::NOBODY, 'created_at' => 7, 'last_delivery' => [ 'x' ], 'disabled_reason' => 'mine' ],
		)->json();

		self::assertSame( [ $hook->text( 'id' ), $hook->text( 'created_at' ) ], [ $after->text( 'id' ), $after->text( 'created_at' ) ] );
		self::assertNull( $after->at( 'disabled_reason' )->value );
	}

	public function test_a_bad_change_changes_nothing(): void {
		$hook = $this->webhook( [ 'name' => 'Before' ] );

		self::assertSame(
			[ 'event_types' ],
			$this->send( 'PATCH', "/webhooks/{$hook->text( 'id' )}", [ 'name' => 'After', 'event_types' => [] ] )->refused_fields(),
		);
		self::assertSame( 'Before', Api::get( "/webhooks/{$hook->text( 'id' )}" )->json()->text( 'name' ) );
	}

	public function test_a_deleted_webhook_is_gone(): void {
		$id = $this->webhook()->text( 'id' );

		$this->send( 'DELETE', "/webhooks/{$id}" )->json();

		self::assertSame( 404, $this->send( 'GET', "/webhooks/{$id}" )->status );
	}

	#[DataProvider( 'what_is_not_there' )]
	public function test_an_unknown_id_gets_404( string $method, string $path ): void {
		self::assertSame( 404, $this->send( $method, $path, 'GET' === $method ? null : [] )->status );
	}

	/** @return array<string, array{string, string}> */
	public static function what_is_not_there(): array {
		$paths = [
			'GET /webhooks/' . self::NOBODY,
			'PATCH /webhooks/' . self::NOBODY,
			'POST /webhooks/' . self::NOBODY . '/test',
			'POST /webhooks/' . self::NOBODY . '/secret/rotate',
			'POST /webhooks/' . self::NOBODY . '/secret/reveal',
			'GET /webhooks/1',
			'GET /webhooks/wh_%F0%9F%8E%89',
			'GET /deliveries/dlv_00000000000000000000000000',
			'GET /deliveries/nonsense',
			'GET /event-types/no_such_event',
			'GET /event-types/..%2F..%2Fcomposer',
			'POST /deliveries/dlv_00000000000000000000000000/resend',
			'POST /deliveries/dlv_00000000000000000000000000/cancel',
			'GET /no-such-route',
		];
		return array_combine( $paths, array_map( static fn ( string $path ): array => explode( ' ', $path, 2 ), $paths ) );
	}

	public function test_options_shows_the_schema(): void {
		$options = $this->send( 'OPTIONS', '/webhooks' )->json();

		self::assertSame( 'Webhook', $options->text( 'schema', 'title' ) );
		self::assertContains( 'event_types', $options->at( 'endpoints' )->items()[1]->at( 'args' )->names() );
	}

	public function test_the_last_delivery_is_shown(): void {
		$id = $this->webhook()->text( 'id' );
		$this->record();
		$this->deliver();

		$last = $this->send( 'GET', "/webhooks/{$id}" )->json()->at( 'last_delivery' );

		self::assertSame( [ 'delivered', $this->delivery()->text( 'finished_at' ) ], [ $last->text( 'status' ), $last->text( 'at' ) ] );
	}

	/** @param array<string, mixed>|null $body */
	private function send( string $method, string $path, ?array $body = null ): Reply {
		return Http::as_user( 'admin' )->send( $method, $path, $body );
	}
}
