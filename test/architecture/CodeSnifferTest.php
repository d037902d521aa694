<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Test\Architecture;

use PHPUnit\Framework\Attributes\CoversNothing;
use PHPUnit\Framework\Attributes\DataProvider;
use PHPUnit\Framework\TestCase;

/** Whether PHP_CodeSniffer, as phpcs.xml.dist has it, finds code that is one above a limit, and lets pass what is at it. */
#[CoversNothing]
final class CodeSnifferTest extends TestCase {

	/** @return iterable<string, array{string, list<string>}> */
	public static function code(): iterable {
		$too_long = [ 'SlevomatCodingStandard.Files.FileLength.FileTooLong' ];
		yield '300 lines in a file' => [ self::lines_of_file( 300 ), [] ];
		yield '301 lines in a file' => [ self::lines_of_file( 301 ), $too_long ];
		$too_long = [ 'SlevomatCodingStandard.Functions.FunctionLength.FunctionLength' ];
		yield '40 lines in a function' => [ self::lines_of_function( 40 ), [] ];
		yield '41 lines in a function' => [ self::lines_of_function( 41 ), $too_long ];
		yield '140 characters in a line' => [ self::characters( 140 ), [] ];
		yield '141 characters in a line' => [ self::characters( 141 ), [ 'House.Files.LineLength.MaxExceeded' ] ];
		yield 'a long text in a line' => [ self::function_of( "\twork( '" . str_repeat( 'a', 200 ) . "' );\n" ), [] ];
		yield '10 ways through a function' => [ self::ways( 10 ), [] ];
		yield '11 ways through a function' => [ self::ways( 11 ), [ 'Generic.Metrics.CyclomaticComplexity.MaxExceeded' ] ];
		yield 'nested loops' => [ self::nested(), [ 'SlevomatCodingStandard.Complexity.Cognitive.ComplexityTooHigh' ] ];
	}

	/** @param list<string> $broken */
	#[DataProvider( 'code' )]
	public function test_limits( string $code, array $broken ): void {
		$path = '--stdin-path=' . dirname( __DIR__ ) . '/architecture/Planted.php';
		$json = Tool::run( "<?php\n\ndeclare(strict_types=1);\n\n{$code}", 'phpcs', '-q', '--no-cache', '--report=json', $path, '-' );
		self::assertSame( [ 'Planted.php' => $broken ], Tool::broken_rules( $json, 'source' ) );
	}

	/** The line of strict_types counts too. */
	private static function lines_of_file( int $count ): string {
		return str_repeat( "work();\n", $count - 1 );
	}

	private static function lines_of_function( int $count ): string {
		return self::function_of( str_repeat( "\twork();\n", $count ) );
	}

	/** A tab is as wide as four characters. */
	private static function characters( int $count ): string {
		return self::function_of( "\twork( " . str_repeat( 'a', $count - strlen( '    work(  );' ) ) . " );\n" );
	}

	private static function ways( int $count ): string {
		return self::function_of( str_repeat( "\tif ( work() ) {\n\t\twork();\n\t}\n", $count - 1 ) . "\twork();\n" );
	}

	/** 1 + 2 + 3 + 4 + 5. */
	private static function nested(): string {
		return self::function_of( str_repeat( 'while ( work() ) { ', 5 ) . 'work();' . str_repeat( ' }', 5 ) . "\n" );
	}

	private static function function_of( string $body ): string {
		return "function planted(): void {\n{$body}}\n";
	}
}
