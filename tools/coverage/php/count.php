<?php
/**
 * Prints, for each file of the plugin, how many lines can run, and which of them did in each kind of process:
 * php count.php FOLDER-OF-SOURCES FOLDER-OF-RUNS…
 */

declare(strict_types=1);

namespace MultisiteWebhooks\Coverage;

use SebastianBergmann\CodeCoverage\StaticAnalysis\ParsingFileAnalyser;

require_once dirname( __DIR__, 3 ) . '/vendor/autoload.php';

/** @return array<string, array<string, array<int, true>>> Lines by kind of process and file. */
function lines_run( string $folder ): array {
	$run   = [];
	$suite = basename( $folder );
	foreach ( glob( "{$folder}/*.json" ) ?: [] as $path ) {
		$kind = $suite . '/' . explode( '-', basename( $path ) )[0];
		foreach ( (array) json_decode( (string) file_get_contents( $path ), true ) as $file => $lines ) {
			$run[ $kind ][ $file ] = ( $run[ $kind ][ $file ] ?? [] ) + array_fill_keys( (array) $lines, true );
		}
	}
	return $run;
}

/**
 * A statement over several lines counts as run when one of them is, as PHPUnit has it.
 *
 * @param array<int, int>  $branches The branch of each line that can run.
 * @param array<int, true> $run      By line.
 * @return list<int> The lines that ran.
 */
function covered( array $branches, array $run ): array {
	$taken = array_flip( array_intersect_key( $branches, $run ) );
	return array_keys( array_filter( $branches, static fn ( int $branch ): bool => isset( $taken[ $branch ] ) ) );
}

[ , $source ] = $argv;
$run          = array_merge( ...array_map( lines_run( ... ), array_slice( $argv, 2 ) ) );
$analyser     = new ParsingFileAnalyser( false, false );
$files        = [];
foreach ( new \RecursiveIteratorIterator( new \RecursiveDirectoryIterator( $source, \FilesystemIterator::SKIP_DOTS ) ) as $file ) {
	$path     = (string) $file;
	$branches = $analyser->executableLinesIn( $path );
	$of_kind  = [];
	foreach ( $run as $kind => $lines ) {
		$of_kind[ $kind ] = covered( $branches, $lines[ $path ] ?? [] );
	}
	$files[ substr( $path, strlen( $source ) + 1 ) ] = [
		'lines'   => count( $branches ),
		'covered' => (object) $of_kind,
	];
}
ksort( $files );
echo json_encode( (object) $files );
