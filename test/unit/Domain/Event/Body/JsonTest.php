<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Test\Unit\Domain\Event\Body;

use MultisiteWebhooks\Domain\Event\Body\Json;
use PHPUnit\Framework\Attributes\CoversClass;
use PHPUnit\Framework\Attributes\DataProvider;
use PHPUnit\Framework\TestCase;

#[CoversClass( Json::class )]
final class JsonTest extends TestCase {

	private string $serialize_precision = '';

	private string $precision = '';

	protected function setUp(): void {
		$this->serialize_precision = (string) ini_get( 'serialize_precision' );
		$this->precision           = (string) ini_get( 'precision' );
	}

	protected function tearDown(): void {
		ini_set( 'serialize_precision', $this->serialize_precision );
		ini_set( 'precision', $this->precision );
	}

	#[DataProvider( 'settings' )]
	public function test_any_number_has_the_bytes_of_the_default_setting( string $setting ): void {
		foreach ( [ 0, JSON_PRESERVE_ZERO_FRACTION ] as $flags ) {
			ini_set( 'serialize_precision', '-1' );
			$expected = json_encode( self::value(), $flags );
			ini_set( 'serialize_precision', $setting );

			self::assertSame( $expected, Json::encode( self::value(), $flags ) );
			self::assertSame( $setting, ini_get( 'serialize_precision' ) );
		}
	}

	/** @return iterable<string, array{string}> */
	public static function settings(): iterable {
		foreach ( [ '-1', '0', '1', '6', '14', '17', '100' ] as $setting ) {
			yield $setting => [ $setting ];
		}
	}

	public function test_random_numbers_have_the_bytes_of_the_default_setting(): void {
		mt_srand( 7 );
		for ( $i = 0; $i < 2000; $i++ ) {
			$number = mt_rand( -1_000_000_000, 1_000_000_000 ) / 10 ** mt_rand( -20, 20 );
			ini_set( 'serialize_precision', '-1' );
			$expected = json_encode( [ $number ] );
			ini_set( 'serialize_precision', '17' );
			self::assertSame( $expected, Json::encode( [ $number ], 0 ) );
		}
	}

	public function test_what_cannot_be_encoded_still_cannot(): void {
		ini_set( 'serialize_precision', '17' );
		self::assertFalse( Json::by( static fn ( mixed $value ): string|false => json_encode( $value ), [ 1.5, NAN ] ) );
	}

	public function test_an_object_that_serializes_itself_is_asked_once(): void {
		ini_set( 'serialize_precision', '17' );
		$object = new class() implements \JsonSerializable {

			private int $asked = 0;

			public function jsonSerialize(): mixed {
				return [ 'asked' => ++$this->asked, 'price' => 19.99 ];
			}
		};
		self::assertSame( '{"asked":1,"price":19.99}', Json::encode( $object, 0 ) );
	}

	public function test_a_number_as_text_does_not_depend_on_the_setting_either(): void {
		foreach ( [ 19.99, 0.1 + 0.2, 1.0, 1e25, 123456.78 ] as $number ) {
			ini_set( 'precision', '14' );
			$expected = (string) $number;
			ini_set( 'precision', '4' );
			self::assertSame( $expected, Json::text( $number ) );
		}
		self::assertSame( (string) PHP_INT_MAX, Json::text( PHP_INT_MAX ) );
	}

	private static function value(): mixed {
		return [
			'floats'  => [ 19.99, 123456.78, 0.1 + 0.2, 1.0, -0.0, 0.0, 1e15, 1e17, 1e25, 1.5e-7, 5e-324, PHP_FLOAT_MAX, 1 / 3 ],
			'others'  => [ 1, PHP_INT_MAX, PHP_INT_MIN, '19.99', '1.0', true, null, [], new \stdClass(), "a\u{1F389}/b" ],
			'objects' => (object) [ 'price' => 19.99, 'list' => [ (object) [ 'vat' => 0.19 ] ], 'none' => (object) [ 'a' => 'b' ] ],
			'time'    => new \DateTimeImmutable( '2026-11-24T14:02:11Z' ),
			'storage' => new \ArrayObject( [ 'a' => 1 ] ),
		];
	}
}
