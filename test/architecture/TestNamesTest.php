<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Test\Architecture;

use PHPUnit\Framework\Attributes\CoversClass;
use PHPUnit\Framework\Attributes\CoversNothing;
use PHPUnit\Framework\Attributes\DataProvider;
use PHPUnit\Framework\TestCase;

/** The test of a class has its name and stands under its path. A test of many classes says that it covers none by itself. */
#[CoversNothing]
final class TestNamesTest extends TestCase {

	private const SUITES = [ 'Unit', 'Contract', 'Integration' ];

	public function test_each_test_of_a_class_has_its_name_and_place(): void {
		self::assertSame( [], self::problems( self::tests() ) );
	}

	/**
	 * @param array<string, ?list<string>> $tests
	 * @param list<string>                 $problems
	 */
	#[DataProvider( 'planted_tests' )]
	public function test_planted_problems_are_found( array $tests, array $problems ): void {
		self::assertSame( $problems, self::problems( $tests ) );
	}

	/** @return iterable<string, array{array<string, ?list<string>>, list<string>}> */
	public static function planted_tests(): iterable {
		$payload = 'MultisiteWebhooks\Domain\Event\Payload';
		$test    = 'MultisiteWebhooks\Test\Unit\Domain\Event\PayloadTest';
		yield 'all is well' => [ [ $test => [ $payload ] ], [] ];
		yield 'no attribute' => [ [ $test => null ], [ "{$test} does not say what it covers." ] ];
		yield 'another name' => [
			[ "{$test}s" => [ $payload ] ],
			[ "{$test}s covers {$payload}, so it should be {$test}." ],
		];
		yield 'another folder' => [
			[ 'MultisiteWebhooks\Test\Unit\Event\PayloadTest' => [ $payload ] ],
			[ "MultisiteWebhooks\Test\Unit\Event\PayloadTest covers {$payload}, so it should be {$test}." ],
		];
		yield 'a name that another has' => [
			[ $test => [ $payload ], 'MultisiteWebhooks\Test\Integration\Fuzz\PayloadTest' => [] ],
			[ "PayloadTest: {$test}, MultisiteWebhooks\Test\Integration\Fuzz\PayloadTest have the same name." ],
		];
		yield 'a test of two classes, under a name of its own' => [
			[ 'MultisiteWebhooks\Test\Integration\Fuzz\BothTest' => [ $payload, 'MultisiteWebhooks\Plugin' ] ],
			[],
		];
	}

	/**
	 * @param array<string, ?list<string>> $tests What each covers; null where it does not say.
	 * @return list<string>
	 */
	private static function problems( array $tests ): array {
		$problems = [];
		foreach ( $tests as $test => $covered ) {
			$class    = null !== $covered && 1 === count( $covered ) ? $covered[0] : null;
			$expected = null === $class ? $test : self::expected( $test, $class );
			if ( null === $covered ) {
				$problems[] = "{$test} does not say what it covers.";
			}
			if ( $expected !== $test ) {
				$problems[] = "{$test} covers {$class}, so it should be {$expected}.";
			}
		}
		return [ ...$problems, ...self::namesakes( array_keys( $tests ) ) ];
	}

	/**
	 * @param list<string> $tests
	 * @return list<string>
	 */
	private static function namesakes( array $tests ): array {
		$by_name = [];
		foreach ( $tests as $test ) {
			$by_name[ self::short( $test ) ][] = $test;
		}
		$problems = [];
		foreach ( array_filter( $by_name, static fn ( array $same ): bool => 1 < count( $same ) ) as $name => $same ) {
			$problems[] = "{$name}: " . implode( ', ', $same ) . ' have the same name.';
		}
		return $problems;
	}

	/** What the only test of this class is called, in the suite of the given one. Contracts have folders of their own. */
	private static function expected( string $test, string $covered ): string {
		[ , , $suite ] = explode( '\\', $test );
		$source        = self::namespace_of( $covered );
		$namespace     = 'Contract' === $suite
			? self::namespace_of( $test )
			: "MultisiteWebhooks\\Test\\{$suite}" . substr( $source, strlen( 'MultisiteWebhooks' ) );
		return "{$namespace}\\" . self::short( $covered ) . 'Test';
	}

	private static function namespace_of( string $name ): string {
		return substr( $name, 0, (int) strrpos( $name, '\\' ) );
	}

	private static function short( string $name ): string {
		return substr( $name, (int) strrpos( $name, '\\' ) + 1 );
	}

	/** @return array<string, ?list<string>> */
	private static function tests(): array {
		$tests = [];
		foreach ( self::SUITES as $suite ) {
			$folder = dirname( __DIR__ ) . '/' . strtolower( $suite );
			$files  = new \RecursiveIteratorIterator( new \RecursiveDirectoryIterator( $folder, \FilesystemIterator::SKIP_DOTS ) );
			foreach ( $files as $file ) {
				if ( $file instanceof \SplFileInfo && str_ends_with( $file->getFilename(), 'Test.php' ) ) {
					$name = strtr( substr( $file->getPathname(), strlen( $folder ), -strlen( '.php' ) ), '/', '\\' );

					$tests[ "MultisiteWebhooks\\Test\\{$suite}{$name}" ] = self::covered( "MultisiteWebhooks\\Test\\{$suite}{$name}" );
				}
			}
		}
		ksort( $tests );
		return $tests;
	}

	/** @return ?list<string> */
	private static function covered( string $test ): ?array {
		self::assertTrue( class_exists( $test ), $test );
		$class   = new \ReflectionClass( $test );
		$covered = [];
		foreach ( $class->getAttributes( CoversClass::class ) as $attribute ) {
			$covered[] = $attribute->newInstance()->className();
		}
		return [] === $covered && [] === $class->getAttributes( CoversNothing::class ) ? null : $covered;
	}
}
