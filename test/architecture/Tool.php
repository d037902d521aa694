<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Test\Architecture;

use PHPUnit\Framework\Assert;

/** Runs a tool of this project as `npm run check` does, and gives what it has printed. */
final class Tool {

	public static function run( string $input, string $name, string ...$arguments ): string {
		$root    = dirname( __DIR__, 2 );
		$command = [ PHP_BINARY, "{$root}/vendor/bin/{$name}", ...array_values( $arguments ) ];
		$process = proc_open( $command, [ [ 'pipe', 'r' ], [ 'pipe', 'w' ], [ 'file', '/dev/null', 'w' ] ], $pipes, $root );
		Assert::assertIsResource( $process );
		Assert::assertIsResource( $pipes[0] );
		Assert::assertIsResource( $pipes[1] );
		fwrite( $pipes[0], $input );
		fclose( $pipes[0] );
		$output = (string) stream_get_contents( $pipes[1] );
		proc_close( $process );
		return $output;
	}

	/**
	 * @return array<string, list<string>> The rules that are broken, by file.
	 */
	public static function broken_rules( string $json, string $name_of_rule ): array {
		$report = json_decode( $json, true );
		Assert::assertIsArray( $report, $json );
		Assert::assertIsArray( $report['files'] );
		$broken = [];
		foreach ( $report['files'] as $path => $file ) {
			Assert::assertIsArray( $file );
			Assert::assertIsArray( $file['messages'] );
			$rules = array_map( strval( ... ), array_filter( array_column( $file['messages'], $name_of_rule ), is_string( ... ) ) );

			$broken[ basename( (string) $path ) ] = array_values( $rules );
		}
		ksort( $broken );
		return $broken;
	}
}
