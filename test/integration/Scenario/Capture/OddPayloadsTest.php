<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Test\Integration\Scenario\Capture;

use MultisiteWebhooks\Test\Integration\Support\NetworkTestCase;
use MultisiteWebhooks\Test\Integration\Support\Receiver\Receiver;
use PHPUnit\Framework\Attributes\CoversNothing;
use PHPUnit\Framework\Attributes\DataProvider;

/** Code fires whatever it has. It must never notice that JSON can't hold it. */
#[CoversNothing]
final class OddPayloadsTest extends NetworkTestCase {

	/**
	 * @param \Closure(): array<array-key, mixed> $payload
	 */
	#[DataProvider( 'strange_payloads' )]
	public function test_a_strange_payload_arrives_without_what_json_cannot_hold( \Closure $payload, string $expected ): void {
		$this->webhook();

		$this->record( 'invoice.odd', $payload() );
		$this->deliver();

		self::assertSame( $expected, json_encode( Receiver::only()->data()->value, JSON_UNESCAPED_UNICODE ) );
	}

	/**
	 * @param \Closure(): array<array-key, mixed> $payload
	 */
	#[DataProvider( 'strange_payloads' )]
	public function test_a_strange_payload_arrives_in_the_flat_format_too( \Closure $payload ): void {
		$this->webhook( [ 'format' => 'flat' ] );

		$this->record( 'invoice.odd', $payload() );
		$this->deliver();

		self::assertStringEndsWith( '"fine":"yes"}', Receiver::only()->body );
	}

	/** @return array<string, array{\Closure(): array<array-key, mixed>, string}> */
	public static function strange_payloads(): array {
		$array         = [ 'fine' => 'yes' ];
		$array['self'] = &$array;
		return [
			'an object'                    => [
				static fn (): array => [ 'odd' => new \WP_Error( 'a', 'b' ), 'fine' => 'yes' ],
				'{"odd":{"errors":{"a":["b"]},"error_data":[]},"fine":"yes"}',
			],
			'not a number, and infinity'   => [
				static fn (): array => [ 'odd' => [ NAN, INF, -INF ], 'fine' => 'yes' ],
				'{"odd":[null,null,null],"fine":"yes"}',
			],
			'a closure'                    => [
				static fn (): array => [ 'odd' => static fn (): int => 1, 'fine' => 'yes' ],
				'{"odd":null,"fine":"yes"}',
			],
			'a resource'                   => [ static fn (): array => [ 'odd' => STDIN, 'fine' => 'yes' ], '{"odd":null,"fine":"yes"}' ],
			'an object that holds itself'  => [ self::circle( ... ), '{"odd":{"self":null},"fine":"yes"}' ],
			'invalid UTF-8'                => [ static fn (): array => [ 'odd' => "\xff", 'fine' => 'yes' ], '{"odd":"�","fine":"yes"}' ],
			'invalid UTF-8 in a name'      => [ static fn (): array => [ "\xff" => 1, 'fine' => 'yes' ], '{"�":1,"fine":"yes"}' ],
			'names that start with NUL'    => [
				static fn (): array => [ "\0*\0odd" => 1, 'in' => [ "\0odd" => 2 ], 'fine' => 'yes' ],
				'{"*\u0000odd":1,"in":{"odd":2},"fine":"yes"}',
			],
			'a jsonSerialize that throws'  => [
				static fn (): array => [ 'odd' => self::throwing(), 'fine' => 'yes' ],
				'{"odd":null,"fine":"yes"}',
			],
			'an object without properties' => [
				static fn (): array => [ 'odd' => new \stdClass(), 'fine' => 'yes' ],
				'{"odd":{},"fine":"yes"}',
			],
			'a date'                       => [
				static fn (): array => [ 'odd' => new \DateTime( '2026-11-24T14:02:11+01:00' ), 'fine' => 'yes' ],
				'{"odd":"2026-11-24T13:02:11.000Z","fine":"yes"}',
			],
		];
	}

	public function test_an_array_that_holds_itself_arrives(): void {
		$this->webhook();
		$payload         = [ 'fine' => 'yes' ];
		$payload['self'] = &$payload;

		$this->record( 'invoice.odd', $payload );
		$this->deliver();

		self::assertSame( 'yes', Receiver::only()->data()->text( 'self', 'self', 'fine' ) );
	}

	public function test_an_empty_payload_arrives_as_an_object(): void {
		$this->webhook();

		$this->record( 'invoice.odd', [] );
		$this->deliver();

		self::assertSame( '{}', json_encode( Receiver::only()->data()->value ) );
	}

	/** @return array<string, mixed> */
	private static function circle(): array {
		$odd       = new \stdClass();
		$odd->self = $odd;
		return [
			'odd'  => $odd,
			'fine' => 'yes',
		];
	}

	private static function throwing(): \JsonSerializable {
		return new class() implements \JsonSerializable {
			public function jsonSerialize(): never {
				throw new \RuntimeException( 'not today' );
			}
		};
	}
}
