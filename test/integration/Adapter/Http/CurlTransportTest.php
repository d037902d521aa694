<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Test\Integration\Adapter\Http;

use MultisiteWebhooks\Adapter\Http\CurlTransport;
use MultisiteWebhooks\Domain\Delivery\Http\OutgoingRequest;
use MultisiteWebhooks\Domain\Delivery\Http\Response;
use MultisiteWebhooks\Domain\Delivery\Http\SingleRequest;
use MultisiteWebhooks\Test\Integration\Support\Hooks;
use MultisiteWebhooks\Test\Integration\Support\Receiver\Listeners;
use PHPUnit\Framework\Attributes\CoversClass;
use PHPUnit\Framework\TestCase;

#[CoversClass( CurlTransport::class )]
final class CurlTransportTest extends TestCase {

	private Hooks $hooks;

	private Listeners $listeners;

	private CurlTransport $transport;

	protected function setUp(): void {
		$this->hooks     = Hooks::remember();
		$this->listeners = Listeners::at( '127.0.0.1:0', '127.0.0.2:=' );
		$this->transport = new CurlTransport();
	}

	protected function tearDown(): void {
		$this->listeners->stop();
		$this->hooks->restore();
	}

	public function test_an_open_connection_is_not_used_for_another_address(): void {
		$places = [];
		foreach ( [ '127.0.0.1', '127.0.0.1', '127.0.0.2', '127.0.0.2', '127.0.0.1' ] as $address ) {
			self::assertSame( 302, $this->send( $address )->status );
			$places[] = $this->listeners->next()->place;
		}

		self::assertSame( [ '127.0.0.1:0', '127.0.0.1:0', '127.0.0.2:=', '127.0.0.2:=', '127.0.0.1:0' ], $places );
	}

	public function test_a_header_of_other_code_with_a_line_break_sends_nothing_and_says_so(): void {
		add_filter(
			'http_request_args',
			static fn ( array $arguments ): array => array_replace_recursive( $arguments, [ 'headers' => [ 'X-A' => "1\r\nX-B: 2" ] ] ),
		);

		$failure = $this->send( '127.0.0.1' )->failure;

		self::assertSame( 'unknown', $failure?->reason );
		self::assertStringContainsString( 'header "x-a", which has a line break', $failure->context['message'] ?? '' );
	}

	private function send( string $address ): Response {
		$port    = $this->listeners->ports[0];
		$request = new OutgoingRequest( "http://name.example.com:{$port}/", 'name.example.com', $port, [ $address ], [], '{}' );
		$single  = new SingleRequest( $request );
		$this->transport->send( $single );
		return $single->response();
	}
}
