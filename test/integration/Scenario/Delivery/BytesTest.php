<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Test\Integration\Scenario\Delivery;

use MultisiteWebhooks\Test\Integration\Support\Client\Api;
use MultisiteWebhooks\Test\Integration\Support\Database;
use MultisiteWebhooks\Test\Integration\Support\NetworkTestCase;
use MultisiteWebhooks\Test\Integration\Support\Process\Runner;
use MultisiteWebhooks\Test\Integration\Support\Receiver\Received;
use MultisiteWebhooks\Test\Integration\Support\Receiver\Receiver;
use PHPUnit\Framework\Attributes\CoversNothing;
use PHPUnit\Framework\Attributes\DataProvider;
use PHPUnit\Framework\Attributes\Group;

/** An event has the same bytes wherever it is recorded, sent, retried and resent: processes have different settings in php.ini. */
#[CoversNothing]
#[Group( 'any-wordpress' )]
final class BytesTest extends NetworkTestCase {

	/** @return array<string, mixed> */
	public static function payload(): array {
		return [
			'payment_id' => 7,
			'total'      => 19.99,
			'subtotal'   => 123456.78,
			'tax'        => 0.1 + 0.2,
			'whole'      => 20.0,
			'large'      => 1e25,
			'big'        => PHP_INT_MAX,
			'text'       => '19.990',
			'nested'     => [ (object) [ 'amount' => 1 / 3 ], [ -0.0 ] ],
		];
	}

	/**
	 * @param array<string, string> $recording
	 * @param array<string, string> $sending
	 */
	#[DataProvider( 'settings' )]
	public function test_the_bytes_are_the_same_in_each_process( array $recording, array $sending ): void {
		$this->webhook( [ 'format' => 'flat', 'url' => Receiver::url( '/flat', [ 'status' => 503 ] ) ] );
		$this->webhook( [ 'url' => Receiver::url( '/standard', [ 'status' => 503 ] ) ] );
		Runner::start_with( $recording, 'record-price' )->finish();
		$this->deliver();
		Database::make_all_due();
		self::deliver_with( $sending );
		foreach ( $this->deliveries() as $delivery ) {
			Api::post( '/deliveries/' . $delivery->text( 'id' ) . '/resend' );
		}
		self::deliver_with( $recording );

		$bodies = $this->bodies();
		self::assertSame( [ wp_json_encode( self::payload() ) ], array_values( array_unique( $bodies['flat'] ) ) );
		self::assertCount( 1, array_unique( $bodies['standard'] ) );
		self::assertStringContainsString(
			'"data":{"payment_id":7,"total":19.99,"subtotal":123456.78,"tax":0.30000000000000004,"whole":20.0,"large":1.0e+25,'
			. '"big":9223372036854775807,"text":"19.990","nested":[{"amount":0.3333333333333333},[-0.0]]}',
			$bodies['standard'][0],
		);
		self::assertSame( [ 3, 3 ], [ count( $bodies['flat'] ), count( $bodies['standard'] ) ] );
	}

	/** @return iterable<string, array{array<string, string>, array<string, string>}> */
	public static function settings(): iterable {
		$six       = [ 'serialize_precision' => '6', 'precision' => '6' ];
		$seventeen = [ 'serialize_precision' => '17', 'precision' => '17' ];
		yield 'recorded with 17 digits, sent with 6' => [ $seventeen, $six ];
		yield 'recorded with 6 digits, sent with 17' => [ $six, $seventeen ];
	}

	/** @return array{flat: list<string>, standard: list<string>} */
	private function bodies(): array {
		$bodies = [ 'flat' => [], 'standard' => [] ];
		foreach ( Receiver::requests() as $request ) {
			$bodies[ self::is_flat( $request ) ? 'flat' : 'standard' ][] = $request->body;
		}
		return $bodies;
	}

	private static function is_flat( Received $request ): bool {
		return str_starts_with( $request->path, '/flat' );
	}

	/** @param array<string, string> $ini */
	private static function deliver_with( array $ini ): void {
		Runner::start_with( $ini, 'deliver' )->expect( 'ready' )->tell( 'go on' )->expect( 'done' )->finish();
	}
}
